namespace Solvent.Lint.Tests.Rules;

public sealed class RepeatedEffectTests : IDisposable
{
    private const string Declarations = """
        class Table { public List<string> Columns { get; } = new(); public int this[string name] { get => 0; set { } } public Table Where(Func<int, bool> f) => this; public int Length; public Table to(string device) => this; public void Append(object rows, bool inPlace) { } }
        var df = new Table();
        var total = 0;
        var names = new List<string>();
        var text = new System.Text.StringBuilder();
        var byName = new Dictionary<string, int>();
        var seen = new HashSet<string>();
        int? found = null;
        var values = new float[3];
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("total = total + 1;", "'total' is computed from itself, and 'total' comes from cell 1, so each run of this cell changes it again; give the result a name of its own")]
    [InlineData("df = df.Where(x => x > 1);", "'df' is computed from itself, and 'df' comes from cell 1, so each run of this cell changes it again; give the result a name of its own")]
    [InlineData("df[\"Price\"] = df[\"Price\"] * 2;", "'df[\"Price\"]' is computed from itself, and 'df' comes from cell 1, so each run of this cell changes it again; do it in the cell that declares it")]
    [InlineData("df.Columns.Remove(\"Price\");", "'df.Columns.Remove' changes the columns, and 'df' comes from cell 1, so each run of this cell changes it again; do it in the cell that declares it")]
    public async Task A_message_says_what_happens_again_and_what_to_do(string code, string message)
    {
        _folder.WriteNotebook("again.dib", Declarations, code);

        var finding = Assert.Single((await _folder.LintAsync()).Findings);

        Assert.Equal(("SLV4004", FindingSeverity.Info, 1, 1, message), (finding.Rule, finding.Severity, finding.Cell, finding.Line, finding.Message));
    }

    [Theory]
    [InlineData("total += 1;")]
    [InlineData("total++;")]
    [InlineData("foreach (var x in values) total += (int)x;")]
    [InlineData("if (total > 0) { --total; }")]
    [InlineData("values[0] *= 2;")]
    [InlineData("byName[\"a\"] += 1;")]
    [InlineData("names.Add(\"x\");")]
    [InlineData("names.AddRange(seen);")]
    [InlineData("text.AppendLine(\"x\");")]
    [InlineData("byName.Add(\"x\", 1);")]
    [InlineData("(total, found) = (total + 1, 2);")]
    [InlineData("names = names.Concat(seen).ToList();")]
    [InlineData("df.Append(values, inPlace: true);")]
    [InlineData("var shorter = names.Count; names.RemoveAt(0);")]
    public async Task What_changes_an_earlier_cell_again_is_found(string code)
    {
        _folder.WriteNotebook("again.dib", Declarations, code);

        Assert.Equal(["1:1"], await _folder.PlacesOfAsync("SLV4004"));
    }

    [Theory]
    [InlineData("total = 3;")]
    [InlineData("total = 0; foreach (var x in values) total += (int)x;")]
    [InlineData("names.Clear(); names.Add(\"x\");")]
    [InlineData("names = new List<string>(); names.Add(\"x\");")]
    [InlineData("df[\"Price\"] = 3; df[\"Price\"] = df[\"Price\"] * 2;")]
    [InlineData("df[\"Euro\"] = df[\"Price\"] * 2;")]
    [InlineData("found ??= total;")]
    [InlineData("found = found ?? total;")]
    [InlineData("total = Math.Max(total, 3);")]
    [InlineData("total = total > 3 ? 3 : total;")]
    [InlineData("df = df.to(\"cuda\");")]
    [InlineData("values = new float[values.Length];")]
    [InlineData("seen.Add(\"x\");")]
    [InlineData("byName[\"x\"] = total;")]
    [InlineData("void Count() { total++; }")]
    [InlineData("Action count = () => total++;")]
    [InlineData("{ var total2 = 0; total2++; }")]
    [InlineData("var own = new List<string>(); own.Add(\"x\"); own = own.ToList();")]
    [InlineData("for (var i = 0; i < 3; i++) display(i);")]
    [InlineData("var total = 1; total = total + 1;")]
    [InlineData("display(new { total = total + 1 });")]
    [InlineData("foreach (var total3 in values.Select(total => total + 1)) display(total3);")]
    [InlineData("var last = names.Where(name => name == nameof(names)).ToList();")]
    public async Task What_gives_the_same_again_is_clean(string code)
    {
        _folder.WriteNotebook("again.dib", Declarations, code);

        Assert.Empty(await _folder.PlacesOfAsync("SLV4004"));
    }

    [Fact]
    public async Task A_function_that_calls_itself_is_not_computed_from_itself()
    {
        _folder.WriteNotebook("again.dib", "Func<int, int> factorial = n => n;", "factorial = n => n < 2 ? 1 : n * factorial(n - 1);");

        Assert.Empty((await _folder.LintAsync()).Findings);
    }

    [Fact]
    public async Task The_same_effect_is_told_once_in_a_cell()
    {
        _folder.WriteNotebook("again.dib", Declarations, "names.Add(\"x\");\nnames.Add(\"y\");\ntotal++;");

        Assert.Equal(["1:1", "1:3"], await _folder.PlacesOfAsync("SLV4004"));
    }
}
