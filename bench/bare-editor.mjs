/** The editor that the studio is made with, and nothing else: what typing.mjs measures beside it. */
import { defaultKeymap, history } from "@codemirror/commands";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";

globalThis.startEditor = (doc) =>
  new EditorView({
    parent: document.body,
    state: EditorState.create({
      doc,
      extensions: [lineNumbers(), history(), EditorView.lineWrapping, keymap.of(defaultKeymap)],
    }),
  });
