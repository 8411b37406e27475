"Quoted" 'single' (brackets) [square] dash - dash -- half: colon; star * plus + equals = tilde ~
-> END
