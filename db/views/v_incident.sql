select public_id, title from incidents
