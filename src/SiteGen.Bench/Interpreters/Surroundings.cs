using System.Collections.Immutable;

namespace SiteGen.Bench.Interpreters;

/// <summary>The inputs of the search for interpreters; files are looked up on disk.</summary>
/// <param name="Variable">Returns the value of an environment variable, or null.</param>
/// <param name="Home">The folder that is published as <c>~</c>.</param>
/// <param name="StandardFolders">
/// Folders where interpreters usually are; the second last name may contain <c>*</c>, as in <c>/opt/python*/bin</c>.
/// </param>
/// <param name="FrameworkFolders">Framework folders of macOS, each with one folder per version.</param>
/// <param name="AllowsScripts">Accepts scripts as interpreters, for tests that deliberately install none.</param>
public sealed record Surroundings(
    Func<string, string?> Variable, string Home, ImmutableArray<string> StandardFolders,
    ImmutableArray<string> FrameworkFolders, bool AllowsScripts = false)
{
    public static Surroundings OfThisMachine() =>
        new(Environment.GetEnvironmentVariable, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
            StandardFoldersHere(), FrameworkFoldersHere());

    public string WithoutHome(string text) =>
        Home.Length > 1 ? text.Replace(Home, "~", StringComparison.Ordinal) : text;

    public IEnumerable<string> ListIn(string variable) =>
        (Variable(variable) ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static ImmutableArray<string> StandardFoldersHere() =>
        OperatingSystem.IsWindows() ? [] : ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin", "/opt/python*/bin"];

    private static ImmutableArray<string> FrameworkFoldersHere() =>
        OperatingSystem.IsMacOS()
            ? ["/Library/Frameworks/Python.framework/Versions", "/Library/Frameworks/PythonT.framework/Versions",
            "/opt/homebrew/Frameworks/PythonT.framework/Versions"]
            : [];
}
