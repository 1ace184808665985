using Solvent.Kernel.Linting;

namespace Solvent.Kernel.Tests.Linting;

public sealed class SuspiciousTextTests
{
    [Theory]
    [InlineData("#i \"nuget: https://nuget.contoso.com/v3/index.json\"")]
    [InlineData("var csv = await http.GetStringAsync(\"https://raw.githubusercontent.com/o/r/main/a.csv\");")]
    [InlineData("var path = @\"C:\\Users\\ada\\a.csv\";")]
    [InlineData("File.ReadAllText(\"/home/ada/a.csv\")")]
    [InlineData("var apiKey = \"0\";")]
    [InlineData("Connect(\"Server=db;Password=0\")")]
    [InlineData("// model.Save(path);\nvar x = 1;")]
    [InlineData("//.Append(trainer)")]
    [InlineData("/* x */")]
    public void Text_that_a_rule_reads_is_seen(string code) => Assert.True(SuspiciousText.IsIn(code));

    [Theory]
    [InlineData("")]
    [InlineData("var x = 1;\nx + 1")]
    [InlineData("// Trains the model.\nmodel.Fit(rows);")]
    [InlineData("#!time\nConsole.WriteLine(\"a, b\");")]
    public void Other_cells_are_not_analysed_because_of_it(string code) => Assert.False(SuspiciousText.IsIn(code));
}
