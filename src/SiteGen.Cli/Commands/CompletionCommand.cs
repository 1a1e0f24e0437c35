using System.CommandLine;
using SiteGen.Cli.Terminal;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen completion</c>: prints a script with which a shell gets completions from this program.</summary>
public static class CompletionCommand
{
    // '[suggest:N] "line"' is System.CommandLine's own directive: one suggestion a line for the cursor at N.
    private const string Bash = """
        # Add to ~/.bashrc: source <(sitegen completion bash)
        _sitegen_complete() {
            local IFS=$'\n'
            COMPREPLY=($(compgen -W "$(sitegen "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _sitegen_complete sitegen
        """;

    private const string Zsh = """
        # Add to ~/.zshrc, after compinit: source <(sitegen completion zsh)
        _sitegen() {
            local -a found
            found=("${(@f)$(sitegen "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
            [[ -n "$found" ]] && compadd -a found || _files
        }
        compdef _sitegen sitegen
        """;

    private const string Fish = """
        # Save as ~/.config/fish/completions/sitegen.fish: sitegen completion fish > ~/.config/fish/completions/sitegen.fish
        complete -c sitegen -a '(sitegen "[suggest:"(commandline -C)"]" (commandline -p) 2>/dev/null)'
        """;

    private const string PowerShell = """
        # Add to $PROFILE: sitegen completion pwsh | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName sitegen -ScriptBlock {
            param($word, $line, $position)
            sitegen "[suggest:$position]" "$line" 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }
        """;

    public static Command Create(Screen screen)
    {
        var command = new Command("completion", "Prints a script that completes commands and options in a shell.");
        foreach (var (shell, script) in new[] { ("bash", Bash), ("zsh", Zsh), ("fish", Fish), ("pwsh", PowerShell) })
        {
            var one = new Command(shell, $"Prints the script for {shell}.");
            one.SetAction(_ => screen.Results.Profile.Out.Writer.Write(script.ReplaceLineEndings("\n") + "\n"));
            command.Add(one);
        }
        return command;
    }
}
