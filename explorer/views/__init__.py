"""What the screens show, as rows of words with what each leads to: shared by the screen and by the plain lines, without either."""
