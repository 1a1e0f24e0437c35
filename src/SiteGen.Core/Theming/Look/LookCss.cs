using System.Globalization;
using System.Text;
using SiteGen.Configuration.Look;

namespace SiteGen.Theming.Look;

/// <summary>Writes the style sheet of a site's own look: custom properties that the theme's style sheets use.</summary>
internal static class LookCss
{
    private static readonly string[] Stacks =
    [
        "-apple-system,BlinkMacSystemFont,\"Segoe UI Variable Text\",\"Segoe UI\",Roboto,\"Noto Sans\",Cantarell,"
            + "\"Liberation Sans\",\"Helvetica Neue\",Arial,sans-serif",
        "\"Iowan Old Style\",\"Palatino Nova\",\"Palatino Linotype\",\"URW Palladio L\",P052,\"Source Serif 4\","
            + "\"Noto Serif\",\"Liberation Serif\",Georgia,serif",
        "ui-monospace,\"SF Mono\",SFMono-Regular,\"Cascadia Code\",Menlo,Consolas,\"Liberation Mono\",monospace",
    ];

    /// <summary>Writes the accent colour for browsers with and without <c>light-dark()</c>.</summary>
    public static void Accent(StringBuilder css, AccentShades light, AccentShades dark)
    {
        css.Append(CultureInfo.InvariantCulture,
            $":root{{--accent:{light.Accent};--accent-wash:{light.Wash};--on-accent:{light.OnAccent}}}\n");
        css.Append(CultureInfo.InvariantCulture,
            $"@supports (color:light-dark(#000,#fff)){{:root{{--accent:light-dark({light.Accent},{dark.Accent});")
            .Append(CultureInfo.InvariantCulture,
                $"--accent-wash:light-dark({light.Wash},{dark.Wash});")
            .Append(CultureInfo.InvariantCulture,
                $"--on-accent:light-dark({light.OnAccent},{dark.OnAccent})}}}}\n");
    }

    /// <summary>Writes the property of a role, and the faces of its files.</summary>
    /// <param name="role">The property without its dashes: sans, serif, mono.</param>
    public static void Font(StringBuilder css, string role, FontConfig font, IReadOnlyList<FontFace> faces)
    {
        var stack = font.Stack ?? faces.Select(static face => face.Metrics?.Stack).FirstOrDefault(
            static known => known is not null) ?? (role == "mono" ? FontStack.Mono : FontStack.Sans);
        var names = Stacks[(int)stack];
        if (faces.Count > 0)
        {
            foreach (var face in faces) face.Write(css, $"site-{role}");
            var standIn = faces.Any(face => face.WriteStandIn(css, $"site-{role}-stand-in", stack));
            names = $"\"site-{role}\",{(standIn ? $"\"site-{role}-stand-in\"," : "")}{names}";
        }
        css.Append(CultureInfo.InvariantCulture, $":root{{--{role}:{names}}}\n");
    }
}
