const express = require('express');
const cors = require('cors');
const app = express();
app.use(cors({ origin: 'http://localhost:3000' }));
app.get('/api/items', (req, res) => res.json({ items: [] }));
app.listen(@PORT@, '127.0.0.1');
