const express = require('express');
const cors = require('cors');
const app = express();
app.use(cors({ origin: ['http://localhost:5173'], methods: ['GET', 'POST'], allowedHeaders: ['Content-Type'] }));
app.put('/api/items', (req, res) => res.json({ items: [] }));
app.listen(@PORT@, '127.0.0.1');
