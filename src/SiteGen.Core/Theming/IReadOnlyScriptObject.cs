using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace SiteGen.Theming;

/// <summary>An object that templates can read but not change.</summary>
public interface IReadOnlyScriptObject : IScriptObject
{
    int IScriptObject.Count => GetMembers().Count();

    bool IScriptObject.IsReadOnly { get => true; set => throw new NotSupportedException(); }

    bool IScriptObject.CanWrite(string member) => false;

    bool IScriptObject.TrySetValue(
        TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) =>
        false;

    bool IScriptObject.Remove(string member) => false;

    void IScriptObject.SetReadOnly(string member, bool readOnly) => throw new NotSupportedException();

    IScriptObject IScriptObject.Clone(bool deep) => this;
}
