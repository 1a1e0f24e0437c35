using SiteGen.Configuration;
using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Theming;
using Xunit;

namespace SiteGen.Tests.Theming;

public sealed class ContentPolicyTests
{
    private const string Origin = "https://own.example";

    [Theory]
    [InlineData("default-src 'self'", "frame-src", "https://a.example/x", false)]
    [InlineData("default-src 'self'", "frame-src", "/x", true)]
    [InlineData("default-src 'self'", "img-src", "https://own.example/x", true)]
    [InlineData("default-src 'self'", "img-src", "//own.example/x", true)]
    [InlineData("default-src 'self'", "img-src", "data:image/png;base64,AA", false)]
    [InlineData("frame-src 'self'", "frame-src", "https://[bad", true)]
    [InlineData("frame-src 'self'", "frame-src", "foo://[bad", false)]
    [InlineData("frame-src foo:", "frame-src", "foo://[bad", true)]
    [InlineData("default-src 'none'", "img-src", "x.png", false)]
    [InlineData("img-src 'self'", "frame-src", "https://a.example/", true)]
    [InlineData("img-src https:", "img-src", "https://a.example/", true)]
    [InlineData("img-src https:", "img-src", "http://a.example/", false)]
    [InlineData("img-src http:", "img-src", "https://a.example/", true)]
    [InlineData("img-src data:", "img-src", "data:image/png;base64,AA", true)]
    [InlineData("img-src *", "img-src", "https://a.example/", true)]
    [InlineData("img-src *", "img-src", "data:x", false)]
    [InlineData("img-src a.example", "img-src", "https://a.example/x", true)]
    [InlineData("img-src a.example", "img-src", "https://b.a.example/x", false)]
    [InlineData("img-src *.a.example", "img-src", "https://b.a.example/x", true)]
    [InlineData("img-src *.a.example", "img-src", "https://a.example/x", false)]
    [InlineData("img-src https://a.example/pics/", "img-src", "https://a.example/pics/x.png", true)]
    [InlineData("img-src https://a.example/pics/", "img-src", "https://a.example/other.png", false)]
    [InlineData("img-src https://a.example/one.png", "img-src", "https://a.example/one.png?x", true)]
    [InlineData("img-src a.example:8080", "img-src", "https://a.example/", false)]
    [InlineData("img-src a.example:*", "img-src", "https://a.example:8080/", true)]
    [InlineData("IMG-SRC A.example", "img-src", "https://a.EXAMPLE/", true)]
    [InlineData("child-src a.example; default-src 'none'", "frame-src", "https://a.example/", true)]
    [InlineData("default-src 'self'; default-src *", "img-src", "https://a.example/", false)]
    [InlineData("default-src 'self'", "form-action", "https://a.example/", true)]
    public void Sources_match_as_in_browsers(string policy, string directive, string address, bool isAllowed) =>
        Assert.Equal(isAllowed, ContentPolicy.Parse(policy).Allows(Use(directive, address), Origin));

    [Theory]
    [InlineData("default-src 'self'", false)]
    [InlineData("script-src 'unsafe-inline'", true)]
    [InlineData("script-src 'sha256-abc'", true)]
    [InlineData("script-src 'sha256-other' 'unsafe-inline'", false)]
    [InlineData("script-src 'nonce-x' 'unsafe-inline'", false)]
    [InlineData("script-src-elem 'unsafe-inline'; script-src 'none'", true)]
    [InlineData("style-src 'none'", true)]
    public void Code_in_a_page_needs_a_word_or_its_hash(string policy, bool isAllowed) =>
        Assert.Equal(isAllowed, ContentPolicy.Parse(policy)
            .Allows(Use("script-src", null) with { Hash = "sha256-abc" }, Origin));

    [Theory]
    [InlineData("default-src 'self'", "frame-src", "a.example", "default-src 'self'; frame-src 'self' a.example")]
    [InlineData("frame-src 'none'", "frame-src", "a.example", "frame-src a.example")]
    [InlineData("frame-src a.example", "frame-src", "a.example", "frame-src a.example")]
    [InlineData("img-src data:", "script-src", "'self'", "img-src data:; script-src 'self'")]
    public void A_site_adds_sources(string policy, string directive, string source, string expected)
    {
        var place = SourceLocation.Nowhere;
        var addition = new PolicyAddition(directive, [new Located<string>(source, place)], place);
        Assert.Equal(expected, ContentPolicy.Parse(policy).With(addition).ToString());
    }

    private static PolicyUse Use(string directive, string? address) =>
        new(directive, address, "<x>", SourceLocation.Nowhere);
}
