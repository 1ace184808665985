namespace Solvent.Runner.Tests.Parameters;

public sealed class ParameterFileTests : IDisposable
{
    private readonly NotebookFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_json_file_gives_values_and_lists()
        => Assert.Equal(
            ["trees=100", "rate=0.5", "label=late", "fast=true", "layers=[64, 32]"],
            Read("p.json", """{ "trees": 100, "rate": 0.5, "label": "late", "fast": true, "layers": [64, 32], }"""));

    [Fact]
    public void A_yaml_file_gives_values_and_lists()
        => Assert.Equal(
            ["trees=100", "rate=0.5", "label=late", "fast=true", "layers=[64, 32]", "other=null"],
            Read("p.yaml", "trees: 100\nrate: 0.5\nlabel: 'late'\nfast: true\nlayers: [64, 32]\nother: ~\n"));

    [Theory]
    [InlineData("p.json", "{ \"trees\": }", 1)]
    [InlineData("p.json", "[1]", 1)]
    [InlineData("p.json", "{ \"trees\": { \"a\": 1 } }", null)]
    [InlineData("p.yaml", "trees: 100\nrate: {a: 1}", 2)]
    [InlineData("p.yaml", "- 1", 1)]
    [InlineData("p.txt", "trees=100", null)]
    public void A_file_that_is_no_mapping_of_names_to_values_is_refused_with_the_line(string name, string text, int? line)
    {
        var failure = Assert.Throws<SolventException>(() => Read(name, text).ToList());

        Assert.Equal(("parameter-file-invalid", line), (failure.Code, failure.Line));
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
        => Assert.Equal("file-not-found", Assert.Throws<SolventException>(() => ParameterFile.Read(_folder.Path("none.json"))).Code);

    private IEnumerable<string> Read(string name, string text)
    {
        File.WriteAllText(_folder.Path(name), text);
        return ParameterFile.Read(_folder.Path(name)).Select(given => $"{given.Name}={given.Text}");
    }
}
