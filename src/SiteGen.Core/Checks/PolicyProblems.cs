using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Theming;

namespace SiteGen.Checks;

internal static class PolicyProblems
{
    public static Diagnostic Blocked(PolicyUse use) => use switch
    {
        { Address: { } address } => Blocked(use, $"{use.Directive} does not allow '{UnicodeText.Excerpt(address)}'",
            Setting(use.Directive, PolicySource.Of(address))),
        { Hash: { } hash } => Blocked(use, $"{use.Directive} does not allow code in the page",
            "Put the code into a file of the site, or allow it in site.yaml: "
            + $"csp: {{{use.Directive}: [\"'{hash}'\"]}}."),
        { Directive: "style-src-attr" } => Blocked(use, "style-src does not allow the attribute 'style'",
            $"Use a class, or allow it in site.yaml: csp: {{style-src: [\"'unsafe-inline'\"]}}."),
        { Directive: "script-src-attr" } => Blocked(use, "script-src does not allow code in attributes",
            "Put the code into a script file of the site that listens for the event."),
        _ => Blocked(use, "script-src does not allow code in addresses",
            "Link to a page, and let a script file of the site do the rest."),
    };

    private static string Setting(string directive, string source) =>
        source == "'self'" || source.EndsWith(':')
            ? $"Allow it in site.yaml: csp: {{{directive}: [\"{source}\"]}}."
            : $"Allow it in site.yaml: csp: {{{directive}: [{source}]}}.";

    private static Diagnostic Blocked(PolicyUse use, string reason, string help) =>
        Diagnostic.Warning("SG0130", use.Location,
            $"Browsers block this {use.Element}: the site's content security policy says that {reason}.", help);
}
