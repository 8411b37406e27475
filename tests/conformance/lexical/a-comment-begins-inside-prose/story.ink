See http://example.org now.
See http:\/\/example.org now.
-> END
