using System.Collections;
using Scriban;
using Scriban.Parsing;
using SiteGen.Foundation;

namespace SiteGen.Theming;

/// <summary>The only thing that a template sees of an object: named members, read-only.</summary>
/// <remarks>
/// A member is null, text, <see cref="Html"/>, a Boolean, a number, another view, or an array of these.
/// A misspelt member is an error that suggests the nearest name.
/// </remarks>
public abstract record View : IReadOnlyScriptObject
{
    protected abstract IMembers Members { get; }

    /// <summary>Adds everything that a template could read to a fingerprint.</summary>
    public void AddTo(FingerprintBuilder builder)
    {
        foreach (var name in Members.Names)
        {
            Members.TryGet(this, name, out var value);
            Add(builder.Add(name), value);
        }
    }

    public Fingerprint Fingerprint()
    {
        var builder = new FingerprintBuilder();
        AddTo(builder);
        return builder.Finish();
    }

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        if (!Members.TryGet(this, member, out var found))
            throw TemplateProblems.UnknownMember(span, Members.Of, member, Members.Names);
        value = Plain(found);
        return true;
    }

    public bool Contains(string member) => Members.Names.Contains(member);

    public IEnumerable<string> GetMembers() => Members.Names;

    private static object? Plain(object? value) => value switch
    {
        LazyHtml lazy => lazy.Value,
        LazyText lazy => lazy.Value,
        _ => value,
    };

    private static void Add(FingerprintBuilder builder, object? value)
    {
        switch (value)
        {
            case null: builder.Add((string?)null); break;
            case string text: builder.Add(text); break;
            case Html html: builder.Add(html.Markup); break;
            case LazyHtml lazy: builder.Add(lazy.Fingerprint); break;
            case LazyText lazy: builder.Add(lazy.Fingerprint); break;
            case bool flag: builder.Add(flag ? 1 : 0); break;
            case int number: builder.Add(number); break;
            case long number: builder.Add(number); break;
            case double number: builder.Add(BitConverter.DoubleToInt64Bits(number)); break;
            case View view: view.AddTo(builder); break;
            case DataView data: builder.Add(data.Fingerprint); break;
            case Array array:
                builder.Add(array.Length);
                foreach (var item in array) Add(builder, item);
                break;
            default: throw new InvalidOperationException($"A view cannot hold a {value.GetType()}.");
        }
    }
}

/// <summary>Markup that is made when a template first uses it.</summary>
/// <param name="fingerprint">
/// Returns a fingerprint of everything that the markup is made from, except what is read through the renderer. Never
/// called in a build without a cache.
/// </param>
public sealed class LazyHtml(Func<Fingerprint> fingerprint, Func<Html> make)
{
    private Html? _value;

    public LazyHtml(Fingerprint fingerprint, Func<Html> make)
        : this(() => fingerprint, make)
    {
    }

    public static LazyHtml Empty { get; } = new(new Fingerprint(0), static () => Html.Empty);

    public Fingerprint Fingerprint => fingerprint();

    public Html Value => _value ??= make();
}

/// <summary>Text that is made when it is first used, such as a page as Markdown.</summary>
/// <param name="fingerprint">As that of <see cref="LazyHtml"/>.</param>
public sealed class LazyText(Func<Fingerprint> fingerprint, Func<string> make)
{
    private string? _value;

    public Fingerprint Fingerprint => fingerprint();

    public string Value => _value ??= make();
}

/// <summary>
/// Makes the public properties of a view its members: <c>IsHome</c> is <c>is_home</c>, and a <c>Title</c> is
/// <c>title</c> and <c>title_html</c>. <c>ViewMembersGenerator</c> writes the table.
/// </summary>
/// <param name="of">The name of the view in messages.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ViewAttribute(string of) : Attribute
{
    public string Of => of;
}

public interface IMembers
{
    /// <summary>The name of the view in messages.</summary>
    string Of { get; }

    IEnumerable<string> Names { get; }

    bool TryGet(View view, string name, out object? value);
}

/// <summary>The members of one kind of view, by the names that templates use.</summary>
public sealed class Members<TView>(string of) : IMembers, IEnumerable
    where TView : View
{
    private readonly Dictionary<string, Func<TView, object?>> _members = new(StringComparer.Ordinal);

    public string Of => of;

    public IEnumerable<string> Names => _members.Keys;

    public void Add(string name, Func<TView, object?> value) => _members.Add(name, value);

    public bool TryGet(View view, string name, out object? value)
    {
        var isKnown = _members.TryGetValue(name, out var member);
        value = isKnown ? member!((TView)view) : null;
        return isKnown;
    }

    IEnumerator IEnumerable.GetEnumerator() => _members.GetEnumerator();
}
