using System.Collections.Immutable;
using SiteGen.Configuration;
using SiteGen.Data;
using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Markdown.CodeBlocks;
using SiteGen.Markdown.CodeBlocks.Examples;
using SiteGen.Markdown.Directives;
using SiteGen.Model;

namespace SiteGen;

/// <summary>The parts of a site, each read from its own files, before anything relates them to each other.</summary>
/// <param name="Pages">In the order of their paths.</param>
internal sealed record SiteParts(
    SiteConfig Config, ContentFiles Content, LoadedTheme Theme, IReadOnlyList<ParsedPage> Pages,
    WithProblems<DataMap> Data)
{
    public static SiteParts Read(
        SourceTree tree, SiteConfig config, ImmutableArray<ISiteExtension> extensions, Memory memory)
    {
        var content = memory.Content.Get(
            new ContentInput(tree.Paths, config), input => ContentFiles.Of(tree, input.Config));
        var theme = ThemeStage.Load(config, tree, memory);
        var labels = Labels.Of(key => theme.Texts.Find(key));
        var syntax = new PageSyntax
        {
            BlockFunctions = ExtensionStage.BlockFunctions(extensions),
            Directives = DirectiveNames.Of(theme.Theme.NamesOf("shortcodes")),
            Code = CodeSettings.Of(config),
            Drawings = config.HasDiagrams ? memory.Drawings : null,
        };
        var pages = ParseStage.Parse(tree, content, config, labels, syntax, memory);
        var data = DataStage.Load(tree, config,
            ExtensionStage.OwnData(extensions).Add(StoredOutputs.Folder), memory);
        return new SiteParts(config, content, theme, pages, data);
    }

    /// <param name="pages">The pages themselves, or with their interpolated lines filled in.</param>
    public SiteModel Assemble(IReadOnlyList<ParsedPage> pages, BuildOptions options, AssemblyMemory memory) =>
        Assembler.Assemble(Config, pages, Content.Resources, Data.Value, options, memory);
}
