const express = require('express');
const cors = require('cors');
const app = express();
const allowedOrigins = [
'https://app.example.com',
'https://www.example.com',
];
app.use(cors({
origin: (origin, callback) => {
if (!origin) return callback(null, true);
if (allowedOrigins.includes(origin)) {
callback(null, true);
} else {
callback(new Error(`CORS: origin ${origin} not allowed`));
}
},
methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
allowedHeaders: ['Content-Type', 'Authorization', 'X-Requested-With', 'X-API-Key'],
credentials: true,
maxAge: 86400,
}));
app.options('*', cors());
app.get('/api/data', (req, res) => {
res.json({ data: 'hello' });
});
