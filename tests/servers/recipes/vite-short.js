// GOOD — vite.config.js [src3, src5]
export default {
server: {
proxy: {
'/api': { target: 'https://api.example.com', changeOrigin: true }
}
}
};
