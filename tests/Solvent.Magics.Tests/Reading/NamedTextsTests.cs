using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Solvent.Kernel;
using Solvent.Magics.Reading;

namespace Solvent.Magics.Tests.Reading;

public sealed class NamedTextsTests
{
    [Theory]
    [InlineData("ml.Data.LoadFromTextFile<Row>(\"data/taxi.csv\", hasHeader: true)", "data/taxi.csv")]
    [InlineData("DataFrame.LoadCsv(@\"data\\taxi.csv\")", "data\\taxi.csv")]
    [InlineData("var text = File.ReadAllText(\"\"\"taxi.csv\"\"\");", "taxi.csv")]
    [InlineData("var path = \"taxi.csv\"; var rows = File.ReadLines(path);", "taxi.csv")]
    [InlineData("string path; path = \"taxi.csv\"; File.ReadLines(path);", "taxi.csv")]
    [InlineData("File.ReadLines(Path.Combine(\"data\", \"taxi.csv\"))", "data/taxi.csv")]
    [InlineData("var folder = \"data\"; File.ReadLines($\"{folder}/taxi.csv\")", "data/taxi.csv")]
    [InlineData("File.ReadLines(folder + \"/\" + \"taxi.csv\")", "held/taxi.csv")]
    [InlineData("File.ReadLines(held)", "session.csv")]
    [InlineData("var files = new[] { \"a.csv\", \"b.csv\" };", "a.csv,b.csv")]
    [InlineData("new StreamReader(\"taxi.csv\")", "taxi.csv")]
    [InlineData("MemoryMappedFile.CreateFromFile(\"taxi.csv\")", "taxi.csv")]
    [InlineData("File.Copy(\"a.csv\", \"b.csv\")", "a.csv")]
    public void What_is_handed_to_a_call_that_may_read_is_found(string code, string expected)
        => Assert.Equal(expected.Split(','), Read(code).Select(text => text.Text));

    [Theory]
    [InlineData("var path = \"taxi.csv\";")]
    [InlineData("var path = \"taxi.csv\"; File.WriteAllText(path, \"x\".ToUpper());")]
    [InlineData("table.WriteCsv(\"taxi.csv\")")]
    [InlineData("ml.Data.SaveAsText(data, new FileStream(\"taxi.csv\", FileMode.Create))")]
    [InlineData("using var writer = new StreamWriter(\"taxi.csv\");")]
    [InlineData("Dataset.Commit(\"taxi.csv\", \"taxi\")")]
    [InlineData("if (File.Exists(\"taxi.csv\")) { }")]
    [InlineData("if (name == \"taxi.csv\") { }")]
    [InlineData("var column = frame[\"taxi.csv\"];")]
    [InlineData("Console.WriteLine(\"taxi.csv\")")]
    [InlineData("run.Param(\"file\", \"taxi.csv\")")]
    [InlineData("[Obsolete(\"taxi.csv\")] class Row { }")]
    [InlineData("// \"taxi.csv\"")]
    [InlineData("File.ReadLines(Unknown() + \"taxi.csv\")")]
    public void What_is_only_kept_or_written_or_compared_is_not(string code) => Assert.Empty(Read(code));

    [Theory]
    [InlineData("Directory.EnumerateFiles(\"images\")", true)]
    [InlineData("ml.Transforms.LoadImages(\"images\")", true)]
    [InlineData("new DirectoryInfo(\"images\")", true)]
    [InlineData("ml.Transforms.Concatenate(\"images\")", false)]
    public void Only_a_call_that_speaks_of_files_may_mean_a_folder(string code, bool expected)
        => Assert.Equal([new NamedText("images", expected)], Read(code));

    [Fact]
    public void The_variables_of_the_session_are_asked_for_only_when_code_names_one()
    {
        var texts = new NamedTexts(Parse("File.ReadLines(\"taxi.csv\")"), () => throw new InvalidOperationException());

        Assert.Single(texts.Read());
    }

    private static IReadOnlyList<NamedText> Read(string code) => new NamedTexts(Parse(code), () =>
    [
        new SessionVariable("held", typeof(string), "session.csv"),
        new SessionVariable("folder", typeof(string), "held"),
        new SessionVariable("number", typeof(int), 1),
    ]).Read();

    private static SyntaxTree Parse(string code) => CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(kind: SourceCodeKind.Script));
}
