using Scriban.Functions;
using Scriban.Runtime;
using SiteGen.Theming.Bodies;
using SiteGen.Theming.Functions;

namespace SiteGen.Theming;

/// <summary>
/// The functions that every template can call: SiteGen's own, and those of Scriban that give equal output for equal
/// input.
/// </summary>
public static class Builtins
{
    /// <summary>
    /// The cost of splitting a text, relative to copying it: every second character may become a value.
    /// </summary>
    private const int WeightOfValues = 32;

    public static ScriptObject Shared { get; } = Make();

    public static IEnumerable<string> Names => Shared.Keys;

    /// <summary>
    /// Returns a partial's 'args': named arguments by name, positional ones as 'list'; a missing name is null.
    /// </summary>
    public static ScriptObject ArgumentsOf(TemplateCall call, int skip = 0)
    {
        var arguments = new PartialArguments();
        foreach (var (name, value) in call.AllNamed) arguments[name] = value!;
        arguments["list"] = new ScriptArray(call.Arguments.Skip(skip));
        return arguments;
    }

    /// <summary>Returns the 'args' of a partial that an extension runs.</summary>
    public static ScriptObject ArgumentsOf(ReadOnlySpan<(string Name, object? Value)> named)
    {
        var arguments = new PartialArguments();
        foreach (var (name, value) in named) arguments[name] = value!;
        return arguments;
    }

    private static Groups Make()
    {
        return new Groups
        {
            ["array"] = new Lazy<ScriptObject>(static () => Bounded(new ArrayFunctions())),
            ["string"] = new Lazy<ScriptObject>(static () => Bounded(new StringFunctions())),
            ["math"] = new Lazy<ScriptObject>(Math),
            ["object"] = new Lazy<ScriptObject>(Objects),
            ["empty"] = EmptyScriptObject.Default,
            ["partial"] = PartialFunctions.Partial,
            ["frame"] = PartialFunctions.Frame,
            ["asset"] = AddressFunctions.Asset,
            ["url"] = AddressFunctions.Url,
            ["absolute"] = AddressFunctions.Absolute,
            ["url_of"] = AddressFunctions.UrlOf,
            ["t"] = TextFunctions.Translate,
            ["date_text"] = TextFunctions.DateText,
            ["raw"] = TextFunctions.Raw,
            ["json"] = JsonFunction.Json,
            ["needs"] = ComponentFunctions.Needs,
            ["allows"] = ComponentFunctions.Allows,
            ["as_markdown"] = ComponentFunctions.AsMarkdown,
            ["as_label"] = ComponentFunctions.AsLabel,
            ["part_of"] = ComponentFunctions.PartOf,
            ["on_page"] = ComponentFunctions.OnPage,
            ["in_feed"] = ComponentFunctions.InFeed,
            ["link_to"] = ComponentFunctions.LinkTo,
            ["loads"] = ComponentFunctions.Loads,
            ["size_of"] = ComponentFunctions.SizeOf,
            ["parts"] = ComponentFunctions.Parts,
            ["policy"] = ComponentFunctions.Policy,
        };
    }

    private static ScriptObject Math()
    {
        var math = new MathFunctions();
        math.Remove("random");
        math.Remove("uuid");
        WithPlainNumbers(math, [.. math.Keys]);
        return math;
    }

    private static ScriptObject Objects()
    {
        var objects = new ObjectFunctions();
        objects.Remove("eval");
        objects.Remove("eval_template");
        WithPlainNumbers(objects, ["typeof", "kind"]);
        return Bounded(objects);
    }

    private static void WithPlainNumbers(ScriptObject functions, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (functions.TryGetValue(name, out var function) && function is IScriptCustomFunction custom)
                functions.SetValue(name, new PlainNumberFunction(custom), readOnly: true);
        }
    }

    private static ScriptObject Bounded(ScriptObject functions)
    {
        foreach (var name in functions.Keys.ToList())
        {
            if (functions[name] is not IScriptCustomFunction custom) continue;
            functions.Remove(name);
            var weight = name is "from_json" or "split" ? WeightOfValues : 1;
            functions.SetValue(name, new BoundedFunction(custom, weight), readOnly: true);
        }
        return functions;
    }

    /// <summary>Makes a group of functions when a template uses it: Scriban finds them by reflection.</summary>
    private sealed class Groups() : ScriptObject(capacity: 32, autoImportStaticsFromThisType: false)
    {
        public override bool TryGetValue(
            Scriban.TemplateContext? context, Scriban.Parsing.SourceSpan span, string member, out object? value)
        {
            var isFound = base.TryGetValue(context, span, member, out value);
            if (value is Lazy<ScriptObject> group) value = group.Value;
            return isFound;
        }
    }

    // Without this argument, Scriban searches each new object of a derived type for static methods by reflection.
    private sealed class PartialArguments() : ScriptObject(capacity: 4, autoImportStaticsFromThisType: false)
    {
        public override bool TryGetValue(
            Scriban.TemplateContext? context, Scriban.Parsing.SourceSpan span, string member, out object? value)
        {
            if (!base.TryGetValue(context, span, member, out value)) value = null;
            return true;
        }
    }
}
