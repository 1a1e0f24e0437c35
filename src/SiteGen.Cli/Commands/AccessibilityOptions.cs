using System.Collections.Frozen;
using System.Collections.Immutable;
using System.CommandLine;
using SiteGen.Bench.Interpreters;
using SiteGen.Cli.Accessibility;
using SiteGen.Cli.Terminal;
using SiteGen.Foundation;
using Spectre.Console;

namespace SiteGen.Cli.Commands;

/// <summary>Holds the options of <c>check --a11y</c>.</summary>
/// <param name="Axe">The file of axe-core; null to look where npm installs packages.</param>
internal sealed record AccessibilityRequest(string? Axe, bool UpdatesBaseline);

/// <summary>The options of <c>sitegen check</c> about accessibility, and what they do.</summary>
internal sealed class AccessibilityOptions
{
    private readonly Option<bool> _isAsked = new("--a11y")
    {
        Description = "Also check pages of every kind with axe in Chromium, in light and dark colours.",
    };

    private readonly Option<string?> _axe = new("--axe")
    {
        Description = "With --a11y: the file axe.min.js of the package axe-core. Default: the one in node_modules, "
            + "in the site's folder or above.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _updates = new("--update-baseline")
    {
        Description = $"Accept all findings of --a11y in {AccessibilityBaseline.File}; implies --a11y.",
    };

    public IEnumerable<Option> All => [_isAsked, _axe, _updates];

    /// <returns>Null when accessibility is not to be checked.</returns>
    public AccessibilityRequest? Of(ParseResult parsed) =>
        parsed.GetValue(_isAsked) || parsed.GetValue(_updates)
            ? new AccessibilityRequest(parsed.GetValue(_axe), parsed.GetValue(_updates)) : null;

    /// <returns>The problems, and whether the check took place.</returns>
    public static async Task<(ImmutableArray<Diagnostic> Problems, bool IsDone)> Run(string root, BuildResult built,
        AccessibilityRequest request, Screen screen, CancellationToken cancellation)
    {
        if (built.HasErrors)
        {
            screen.Messages.WriteLine("Accessibility is checked when the site builds without an error.");
            return ([], true);
        }
        var (baseline, problem) = AccessibilityBaseline.Read(root);
        if (baseline is null && !request.UpdatesBaseline) return ([problem!], false);
        var surroundings = Surroundings.OfThisMachine();
        if (Chromium.Find(surroundings) is not { } program)
            return ([AccessibilityProblems.NoBrowser(surroundings.Variable("CHROMIUM"))], false);
        var (axe, why) = AxeScript.Find(root, request.Axe);
        if (axe is null) return ([why!], false);
        try
        {
            var pages = PageSample.Of(built, baseline?.Pages ?? FrozenSet<string>.Empty);
            screen.Messages.WriteLine($"Checking the accessibility of {Counted.Of(pages.Length, "page")} "
                + "that together contain every part of the site.");
            var check = await AccessibilityCheck.Run(built, pages, program, axe, cancellation);
            return (request.UpdatesBaseline ? Accept(root, check, screen) : [.. check.Report(baseline!)], true);
        }
        catch (BrowserFailedException failure)
        {
            return ([AccessibilityProblems.BrowserFailed(failure.Message)], false);
        }
        catch (OperationCanceledException)
        {
            screen.Messages.WriteLine("Stopped.");
            return ([], false);
        }
    }

    private static ImmutableArray<Diagnostic> Accept(string root, AccessibilityCheck check, Screen screen)
    {
        if (!check.Problems.IsEmpty) return check.Problems;
        if (AccessibilityBaseline.Write(root, check.Found) is { } unwritten) return [unwritten];
        screen.Messages.WriteLine(
            $"Recorded {Counted.Of(check.Found.Length, "finding")} in {AccessibilityBaseline.File}.");
        return [];
    }
}
