# fish completion for crosscheck-cli. Asks the program itself, so that it never knows less than the program does.
function __crosscheck_options
    set -l words (commandline -opc)
    crosscheck-cli $words[2] --help 2>/dev/null | string match -ra -- '--[a-z][a-z-]*' | sort -u
end
complete -c crosscheck-cli -n __fish_use_subcommand -f -a "(crosscheck-cli --help 2>/dev/null | string replace -rf '^  ([a-z]+) +(.*)' '\$1\t\$2')"
complete -c crosscheck-cli -n 'not __fish_use_subcommand; and not string match -q -- "--platform" (commandline -opc)[-1]' -a '(__crosscheck_options)'
complete -c crosscheck-cli -n 'string match -q -- "--platform" (commandline -opc)[-1]' -f -a '(crosscheck-cli fix --list 2>/dev/null | cut -f1)'
