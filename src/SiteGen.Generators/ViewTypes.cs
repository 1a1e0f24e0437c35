using Microsoft.CodeAnalysis;

namespace SiteGen.Generators;

/// <summary>
/// The types that a member of a view can have: those that <c>SiteGen.Theming.View</c> hands to templates.
/// </summary>
internal static class ViewTypes
{
    private static readonly HashSet<string> Known =
    [
        "SiteGen.Foundation.Html", "SiteGen.Theming.LazyHtml", "SiteGen.Theming.LazyText", "SiteGen.Theming.DataView",
    ];

    public static bool CanHold(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => CanHold(array.ElementType),
        {
            SpecialType: SpecialType.System_String or SpecialType.System_Boolean or SpecialType.System_Int32
            or SpecialType.System_Int64 or SpecialType.System_Double
        } => true,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } maybe =>
            CanHold(maybe.TypeArguments[0]),
        INamedTypeSymbol lazy when IsLazy(type) => CanHold(lazy.TypeArguments[0]),
        _ => IsTitle(type) || Known.Contains(NameOf(type)) || IsView(type),
    };

    public static bool IsTitle(ITypeSymbol type) => NameOf(type) == "SiteGen.Markdown.Title";

    public static bool IsLazy(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Lazy", ContainingNamespace.Name: "System" };

    private static bool IsView(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (NameOf(type) == "SiteGen.Theming.View") return true;
        }
        return false;
    }

    private static string NameOf(ITypeSymbol type) =>
        type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString();
}
