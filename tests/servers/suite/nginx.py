"""What a configuration of nginx needs around its server blocks to run from one folder."""


def whole(http):
    return ("worker_processes 1;\npid nginx.pid;\nerror_log stderr;\nevents { }\nhttp {\naccess_log off;\nproxy_temp_path p;\n"
            "client_body_temp_path b;\nfastcgi_temp_path f;\nuwsgi_temp_path u;\nscgi_temp_path s;\n" + http + "\n}\n")
