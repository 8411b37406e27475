{ lit:
    A {tall|low door.
    A window.
- else:
    Nothing.
}
Done.
