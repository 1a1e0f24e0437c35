using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SiteGen.Foundation;

namespace SiteGen.Bench.Releases;

/// <summary>A service that says which versions of a project there are.</summary>
/// <param name="Kind">One of <see cref="Kinds"/>.</param>
/// <param name="Name">The project's name there, such as <c>python</c> or <c>owner/name</c>.</param>
/// <param name="Key">The name of the project under <c>newest</c>; unused for a service that lists cycles.</param>
public sealed partial record ReleaseSource(string Kind, string Name, string Key, SourceLocation Place)
{
    public const string EndOfLife = "endoflife";
    public const string PyPi = "pypi";
    public const string NuGet = "nuget";
    public const string Crates = "crates";
    public const string GitHub = "github";

    public static ImmutableArray<string> Kinds { get; } = [EndOfLife, PyPi, NuGet, Crates, GitHub];

    public Uri Address => new(Kind switch
    {
        EndOfLife => $"https://endoflife.date/api/{Name}.json",
        PyPi => $"https://pypi.org/pypi/{Name}/json",
        NuGet => $"https://api.nuget.org/v3-flatcontainer/{Name.ToLowerInvariant()}/index.json",
        Crates => $"https://crates.io/api/v1/crates/{Name}",
        _ => $"https://api.github.com/repos/{Name}/releases",
    });

    /// <summary>The name of a file with a saved answer of the service.</summary>
    public string FileName => $"{Kind}-{Name.Replace('/', '-')}.json";

    public override string ToString() => $"{Kind}: {Name}";

    /// <summary>Returns true for a name that is safe in an address.</summary>
    public static bool IsName(string kind, string name) =>
        kind == GitHub ? Repository().IsMatch(name) : Package().IsMatch(name);

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Package();

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9._-]{1,100}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Repository();
}
