using System.CommandLine;
using SiteGen.Cli.Terminal;

namespace SiteGen.Cli.Commands;

/// <summary>The options that several commands share.</summary>
public static class SiteOptions
{
    public static Option<string> Root() => new("--root")
    {
        Description = "The site's folder: the one that holds 'content'.",
        DefaultValueFactory = static _ => ".",
        HelpName = "DIR",
    };

    public static Option<bool> DraftNumbers() => new("--draft-numbers")
    {
        Description = "Quote the sessions under data/bench/quick too, and mark their numbers.",
    };

    /// <summary>For every command that may print many problems; <see cref="For"/> reads it.</summary>
    public static Option<bool> All() => new("--all")
    {
        Description = "Print every problem, however many there are of one code.",
    };

    /// <summary>Returns a screen that prints as many problems as <see cref="All"/> asks for.</summary>
    public static Screen For(this Screen screen, ParseResult parsed) =>
        screen with { ShowsAllProblems = parsed.GetValue<bool>("--all") };

    public static Option<Uri?> BaseUrl() => new("--base-url")
    {
        Description = "The address at which the site will be served, instead of the one in site.yaml.",
        HelpName = "URL",
        CustomParser = static result =>
        {
            if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
                && url.Query.Length == 0 && url.Fragment.Length == 0)
                return url;
            result.AddError($"'{result.Tokens[0].Value}' is not an address of the form https://example.org/ or "
                + $"https://example.org/docs/.");
            return null;
        },
    };
}
