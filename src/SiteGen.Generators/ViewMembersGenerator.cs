using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;

namespace SiteGen.Generators;

/// <summary>Writes the table of members of each view: its public properties, by the names that templates use.</summary>
/// <remarks>A view is a partial record with the attribute <c>SiteGen.Theming.ViewAttribute</c>.</remarks>
[Generator]
public sealed class ViewMembersGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var views = context.SyntaxProvider.ForAttributeWithMetadataName(
            "SiteGen.Theming.ViewAttribute", static (_, _) => true, static (found, _) => SourceOf(found));
        context.RegisterSourceOutput(views, static (output, view) => output.AddSource(view.File, view.Text));
    }

    private static (string File, string Text) SourceOf(GeneratorAttributeSyntaxContext found)
    {
        var view = (INamedTypeSymbol)found.TargetSymbol;
        var name = (string?)found.Attributes[0].ConstructorArguments[0].Value;
        return ($"{view.ToDisplayString()}.g.cs", $$"""
            #nullable enable
            namespace {{view.ContainingNamespace.ToDisplayString()}};

            partial record {{view.Name}}
            {
                private static readonly SiteGen.Theming.Members<{{view.Name}}> All = new("{{name}}")
                {
            {{LinesOf(view)}}    };

                protected override SiteGen.Theming.IMembers Members => All;
            }

            """);
    }

    private static string LinesOf(INamedTypeSymbol view)
    {
        var lines = new StringBuilder();
        foreach (var property in view.GetMembers().OfType<IPropertySymbol>().Where(IsMember))
        {
            foreach (var (name, value) in MembersOf(property))
                lines.Append($"        {{ \"{name}\", static view => view.{value} }},\n");
            if (!ViewTypes.CanHold(property.Type))
                lines.Append($"#error A view cannot hold {view.Name}.{property.Name}, a {property.Type}.\n");
        }
        return lines.ToString();
    }

    private static bool IsMember(IPropertySymbol property) =>
        property is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsOverride: false };

    /// <summary>Returns the members that a property is: a title is two, its text and its markup.</summary>
    private static ImmutableArray<(string Name, string Value)> MembersOf(IPropertySymbol property)
    {
        var name = SnakeCase(property.Name);
        return ViewTypes.IsTitle(property.Type)
                ? [(name, $"{property.Name}.Text"), ($"{name}_html", $"{property.Name}.Html")]
            : ViewTypes.IsLazy(property.Type) ? [(name, $"{property.Name}.Value")]
            : [(name, property.Name)];
    }

    private static string SnakeCase(string name)
    {
        var result = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && result.Length > 0) result.Append('_');
            result.Append(char.ToLowerInvariant(letter));
        }
        return result.ToString();
    }
}
