using System.Globalization;
using Scriban;
using Scriban.Functions;
using Scriban.Runtime;
using Scriban.Syntax;
using SiteGen.Foundation;
using SiteGen.Theming;

namespace SiteGen.Cli.Scaffolding;

/// <summary>Renders a theme's archetype: a template that sees a few facts and the function 'yaml'.</summary>
public static class Archetype
{
    public const string Folder = "archetypes/";

    public static string? Render(SourceFile archetype, NewPage page, out Diagnostic? problem)
    {
        problem = null;
        try
        {
            return new TemplateStore().Get(archetype).Render(RunFor(page));
        }
        catch (ScriptRuntimeException failure)
        {
            problem = TemplateErrors.ToDiagnostic(failure, new SourceLocation(archetype.Path));
            return null;
        }
    }

    private static TemplateContext RunFor(NewPage page)
    {
        var run = new TemplateContext(
            new ScriptObject { ["string"] = new StringFunctions(), ["array"] = new ArrayFunctions() })
        {
            StrictVariables = true,
        };
        run.PushGlobal(new ScriptObject
        {
            ["title"] = page.Title,
            ["slug"] = page.Slug,
            ["date"] = page.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["series"] = page.Series,
            ["part"] = page.Part,
            ["author"] = page.Author,
            ["yaml"] = DelegateCustomFunction.CreateFunc<object?, string>(static value => YamlText.Of(
                value?.ToString() ?? "")),
        });
        return run;
    }
}
