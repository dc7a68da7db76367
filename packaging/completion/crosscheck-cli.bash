# bash completion for crosscheck-cli. Asks the program itself, so that it never knows less than the program does.
_crosscheck_cli() {
    local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} program=${COMP_WORDS[0]}
    COMPREPLY=()
    if [ "$COMP_CWORD" = 1 ]; then
        COMPREPLY=($(compgen -W "$("$program" --help 2>/dev/null | sed -n 's/^  \([a-z]*\) .*/\1/p') --help --version" -- "$current"))
        return
    fi
    case "$before" in
        --platform) COMPREPLY=($(compgen -W "$("$program" fix --list 2>/dev/null | cut -f1)" -- "$current")); return ;;
        --engine) COMPREPLY=($(compgen -W "chromium gecko webkit standard all" -- "$current")); return ;;
        --credentials) COMPREPLY=($(compgen -W "include same-origin omit" -- "$current")); return ;;
        --page-space) COMPREPLY=($(compgen -W "public local loopback" -- "$current")); return ;;
        --to) COMPREPLY=($(compgen -W "curl fetch http har powershell" -- "$current")); return ;;
        -X) COMPREPLY=($(compgen -W "GET HEAD POST PUT PATCH DELETE" -- "$current")); return ;;
    esac
    case "$current" in
        -*) COMPREPLY=($(compgen -W "$("$program" "${COMP_WORDS[1]}" --help 2>/dev/null | grep -o -e '--[a-z][a-z-]*' | sort -u) --help" -- "$current")) ;;
        *) COMPREPLY=($(compgen -f -- "$current")) ;;
    esac
}
complete -o filenames -F _crosscheck_cli crosscheck-cli
