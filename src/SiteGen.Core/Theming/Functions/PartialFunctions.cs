namespace SiteGen.Theming.Functions;

public static class PartialFunctions
{
    /// <summary><c>partial "card" page: x</c>: the output of a template in the theme's folder 'partials'.</summary>
    public static TemplateFunction Partial { get; } = new("partial", static (run, call) =>
        run.RunPartial("partials", call, call.Text(0, "the name of a partial"), Builtins.ArgumentsOf(call, skip: 1)));

    /// <summary><c>frame "base"</c>: sets the layout that goes around this one.</summary>
    public static TemplateFunction Frame { get; } = new("frame", static (run, call) =>
    {
        run.Frame = (call.Text(0, "the name of a layout"), call.Span);
        return null;
    });
}
