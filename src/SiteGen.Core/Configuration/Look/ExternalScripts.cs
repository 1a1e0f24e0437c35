using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Configuration.Look;

/// <summary>Makes scripts of other sites from fields, with what the security policy must allow for them.</summary>
internal static class ExternalScripts
{
    public static KeyValuePair<string, string>[] Attributes(params (string Name, string? Value)[] attributes) =>
        [.. attributes.Where(static one => one.Value is not null)
            .Select(static one => KeyValuePair.Create(one.Name, one.Value!))];

    /// <param name="directives">Directives, each with the sources to allow.</param>
    public static ImmutableArray<PolicyAddition> Policy(
        SourceLocation at, params (string Directive, string[] Sources)[] directives) =>
    [
        .. directives.Where(static one => one.Sources.Length > 0).Select(one => new PolicyAddition(
            one.Directive, [.. one.Sources.Select(source => new Located<string>(source, at))], at)),
    ];

    /// <summary>Reads the address of a script, which must be 'https:'.</summary>
    public static Uri? Address(YamlFields fields, Located<string>? written, string name)
    {
        if (written is not { } address) return null;
        if (Uri.TryCreate(address.Value, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps
            && uri.UserInfo.Length == 0 && uri.HostNameType is (UriHostNameType.Dns or UriHostNameType.IPv4))
            return uri;
        fields.Problems.Add(LookProblems.NotAValue(address, name, "an address that begins with https://"));
        return null;
    }

    /// <summary>Returns the scheme and the host in the form that a security policy needs.</summary>
    public static string OriginOf(Uri address) =>
        $"https://{address.IdnHost}{(address.IsDefaultPort ? "" : $":{address.Port}")}";

    /// <summary>Reads a text of letters, digits and a few other characters, and reports any other.</summary>
    public static string? Word(YamlFields fields, Located<string>? written, string name, string form, string others)
    {
        if (written is not { } word) return null;
        if (word.Value.All(letter => char.IsAsciiLetterOrDigit(letter) || others.Contains(letter))) return word.Value;
        fields.Problems.Add(LookProblems.NotAValue(word, name, form));
        return null;
    }
}
