using System.CommandLine;
using SiteGen.Cli.Derived;
using SiteGen.Cli.Diagrams;
using SiteGen.Cli.Terminal;
using SiteGen.Foundation;

namespace SiteGen.Cli.Commands;

/// <summary>The options that several commands share.</summary>
public static class SiteOptions
{
    public static Option<string> Root() => new("--root")
    {
        Description = "The site's folder, which contains 'content'.",
        DefaultValueFactory = static _ => ".",
        HelpName = "DIR",
    };

    public static Option<bool> DraftNumbers() => new("--draft-numbers")
    {
        Description = "Also quote the sessions under data/bench/quick, and mark their numbers as drafts.",
    };

    /// <summary>Creates the option of every command that may print many problems; <see cref="For"/> reads it.</summary>
    public static Option<bool> All() => new("--all")
    {
        Description = "Print every problem, however many there are of one code.",
    };

    /// <summary>Returns a screen that prints as many problems as <see cref="All"/> asks for.</summary>
    public static Screen For(this Screen screen, ParseResult parsed) =>
        screen with { ShowsAllProblems = parsed.GetValue<bool>("--all") };

    /// <summary>Creates the option of every command that builds a site; <see cref="Cache"/> reads it.</summary>
    public static Option<bool> NoCache() => new("--no-cache")
    {
        Description = "Do not use .cache, which keeps slow results such as highlighted code for the next run.",
    };

    /// <summary>Returns the cache of the site in a folder; null if the user wants none.</summary>
    public static DerivedFolder? Cache(this ParseResult parsed, string root) =>
        parsed.GetValue<bool>("--no-cache") ? null : DerivedFolder.In(root);

    /// <summary>Returns the memory of a command that builds a site.</summary>
    /// <param name="cache">Null to keep nothing for the next run.</param>
    public static Memory MemoryWith(DerivedFolder? cache) => new()
    {
        Derived = cache ?? NoDerivedStore.Instance,
        Diagrams = DiagramTools.Installed,
    };

    public static Option<Uri?> BaseUrl() => new("--base-url")
    {
        Description = "Address at which the site will be served; overrides the one in site.yaml.",
        HelpName = "URL",
        CustomParser = static result =>
        {
            if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
                && url.Query.Length == 0 && url.Fragment.Length == 0)
                return url;
            result.AddError($"'{result.Tokens[0].Value}' is not a valid base URL. Write it as https://example.org/ or "
                + $"https://example.org/docs/.");
            return null;
        },
    };
}
