// For local dev servers accessed from public websites (Chrome 130+)
const express = require('express');
const app = express();
app.use((req, res, next) => {
const origin = req.headers.origin;
res.header('Access-Control-Allow-Origin', origin || '*');
res.header('Access-Control-Allow-Methods', 'GET, POST, PUT, DELETE, OPTIONS');
res.header('Access-Control-Allow-Headers', 'Content-Type, Authorization');
// Handle Private Network Access preflight
if (req.headers['access-control-request-private-network'] === 'true') {
res.header('Access-Control-Allow-Private-Network', 'true');
}
if (req.method === 'OPTIONS') return res.sendStatus(204);
next();
});
