// Its contents follow.
