using System.Text.RegularExpressions;

namespace SiteGen.Configuration;

public static partial class GitNames
{
    /// <summary>
    /// Returns whether every version of git accepts the name as a branch and no command takes it for an option.
    /// </summary>
    /// <remarks>
    /// Narrower than <c>git check-ref-format</c>: letters, digits and '-', '_', '.', '/' between them.
    /// </remarks>
    public static bool IsBranch(string name) =>
        Branch().IsMatch(name) && !name.Contains("..", StringComparison.Ordinal) && name != "HEAD"
        && name.Split('/').All(static part => part.Length > 0 && part[0] != '.' && !part.EndsWith('.')
        && !part.EndsWith(".lock", StringComparison.OrdinalIgnoreCase));

    public static bool IsDomain(string name) => name.Length <= 253 && Domain().IsMatch(name);

    [GeneratedRegex(@"^[\p{L}\p{N}_][\p{L}\p{N}._/-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Branch();

    [GeneratedRegex(@"^([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Domain();
}
