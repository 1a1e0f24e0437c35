using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Theming;
using SiteGen.Theming.Views;

namespace SiteGen.Modules;

/// <summary>A file of the finished site: its path and its content.</summary>
public sealed record OutputFile(OutputPath Path, ReadOnlyMemory<byte> Bytes);

/// <summary>A planned file of the site, which is made on demand.</summary>
/// <param name="Source">
/// The source that the file is made for, such as a page; the root for a file that the site adds by itself.
/// </param>
public abstract record Route(OutputPath Path, UrlPath Url, SourceLocation Source);

/// <summary>A page: a view that a layout renders.</summary>
/// <param name="Page">The author's page, if there is one.</param>
public sealed record PageRoute(UrlPath Url, Page? Page, Func<PageRenderer, PageView> View)
    : Route(Page is not null && Page.Url == Url ? Page.Output : OutputPath.Of(Url), Url, Page?.Place
    ?? new SourceLocation(SourcePath.Root))
{
    /// <summary>True for a page that an extension adds to the site.</summary>
    public bool IsAddition { get; init; }

    /// <summary>True for a page that only redirects from an old address.</summary>
    public bool IsAlias { get; init; }

    /// <summary>True for the generated list of a folder of documentation, which an author's page may replace.</summary>
    public bool IsList { get; init; }
}

/// <summary>A file that is made without a layout: a feed, the sitemap, an asset.</summary>
/// <remarks>
/// A cached file is valid while the fingerprint of its input and everything that it read are the same. Each way to make
/// a route says where the input is, so that no input can be missing from the fingerprint.
/// </remarks>
public sealed record FileRoute : Route
{
    private FileRoute(
        UrlPath url, SourceLocation source, Func<PageRenderer, Fingerprint> input,
        Func<PageRenderer, ReadOnlyMemory<byte>> make)
        : base(OutputPath.Of(url), url, source) =>
        (Input, Make) = (input, make);

    /// <summary>Returns a fingerprint of everything that the file is made from and does not read.</summary>
    public Func<PageRenderer, Fingerprint> Input { get; }

    public Func<PageRenderer, ReadOnlyMemory<byte>> Make { get; }

    /// <summary>
    /// True for a file that need not be made to find problems: it is a source file in this or another form, or it is
    /// made from the same inputs as pages, which report what is wrong with them.
    /// </summary>
    public bool CannotFail { get; init; }

    /// <summary>
    /// True for a file that takes long to make, so that the preview makes it apart from everything else.
    /// </summary>
    public bool IsSlow { get; init; }

    /// <summary>
    /// True for a file that is made from every page, for which a list of its sources would say nothing.
    /// </summary>
    public bool IsIndex { get; init; }

    /// <summary>
    /// True for a file beside a page. Where its path is taken, so is the page's, and only that is reported.
    /// </summary>
    public bool IsCompanion { get; init; }

    /// <summary>Plans a file that is written from nothing but a view.</summary>
    public static FileRoute Of<TView>(
        UrlPath url, SourceLocation source, Func<PageRenderer, TView> view, Func<TView, ReadOnlyMemory<byte>> write)
        where TView : View =>
        new(url, source, renderer => view(renderer).Fingerprint(), renderer => write(view(renderer)));

    /// <summary>Plans a file that is made from a view and from what is read meanwhile, such as a template.</summary>
    /// <param name="others">Returns a fingerprint of everything else that the file is made from.</param>
    public static FileRoute Drawn<TView>(
        UrlPath url, SourceLocation source, Func<PageRenderer, TView> view,
        Func<PageRenderer, Fingerprint> others, Func<TView, PageRenderer, ReadOnlyMemory<byte>> make)
        where TView : View =>
        new(url, source, renderer => new FingerprintBuilder().Add(view(renderer).Fingerprint()).Add(others(renderer))
            .Finish(), renderer => make(view(renderer), renderer));

    /// <summary>Plans a file that is small enough to be made whenever the question is whether it changed.</summary>
    public static FileRoute Of(UrlPath url, SourceLocation source, Func<ReadOnlyMemory<byte>> make)
    {
        var bytes = new Lazy<ReadOnlyMemory<byte>>(make);
        return new FileRoute(
            url, source, _ => new FingerprintBuilder().Add(bytes.Value.Span).Finish(), _ => bytes.Value);
    }

    /// <summary>Plans a copy of a source file.</summary>
    /// <param name="change">Makes the bytes of the copy; null copies them as they are.</param>
    public static FileRoute CopyOf(
        SourcePath file, UrlPath url, Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>>? change = null) =>
        new(url, new SourceLocation(file), _ => Fingerprint.Of(change is null ? "" : "changed"), renderer =>
        {
            var bytes = renderer.Reads.File(file)?.Bytes
                ?? throw new InvalidOperationException($"{file} is not in the source.");
            return change is null ? bytes : change(bytes);
        })
        { CannotFail = true };

    /// <summary>Plans a file whose content follows from a key, such as the hash of the session that it shows.</summary>
    public static FileRoute Keyed(
        UrlPath url, SourceLocation source, Func<Fingerprint> key, Func<PageRenderer, ReadOnlyMemory<byte>> make) =>
        new(url, source, _ => key(), make);
}
