using SiteGen.Foundation.Pictures;

namespace SiteGen.Pictures;

/// <summary>Lets the generator make pictures. The library is loaded by the first site that has any.</summary>
public sealed class PictureExtension : ISiteExtension
{
    public IPictureCodec Pictures { get; } = new VipsCodec();

    public SiteAddition Load(ExtensionInput input) => SiteAddition.None;
}
