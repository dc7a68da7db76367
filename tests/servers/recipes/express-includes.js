const express = require('express');
const cors = require('cors');
const app = express();
const allowedOrigins = ['https://app.example.com', 'https://www.example.com'];
app.use(cors({
origin: (origin, cb) => cb(null, allowedOrigins.includes(origin)),
credentials: true,
}));
app.get('/api/data', (req, res) => {
res.json({ data: 'hello' });
});
