"""How the English pipeline in nlp/models is made: data, vectors, training, model card (`make train`)."""
