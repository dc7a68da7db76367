# Flask
from flask_cors import CORS
CORS(app, origins=["https://app.example.com"],
supports_credentials=True,
allow_headers=["Content-Type", "Authorization"])
