namespace Solvent.Notebooks.Tests.Outputs;

public sealed class MimeBundleTests
{
    [Fact]
    public void Representations_keep_their_order_and_a_second_of_a_type_replaces_the_first()
    {
        var bundle = MimeBundle.FromHtml("<b>", "b").With("text/html", "<i>");

        Assert.Equal([new MimeContent("text/html", "<i>"), new MimeContent("text/plain", "b")], bundle);
    }

    [Theory]
    [InlineData("application/json", "{\"a\":1}", true)]
    [InlineData("application/vnd.vega.v5+json", "[]", true)]
    [InlineData("application/json", "{not json", false)]
    [InlineData("text/plain", "{\"a\":1}", false)]
    public void Only_json_of_a_json_type_is_stored_as_a_value(string mimeType, string content, bool isJson)
        => Assert.Equal(isJson, MimeBundle.Empty.With(mimeType, content)[0].IsJson);

    [Fact]
    public void Content_is_found_by_its_type()
    {
        Assert.Equal("x", MimeBundle.FromText("x")["text/plain"]);
        Assert.Null(MimeBundle.FromText("x")["text/html"]);
    }
}
