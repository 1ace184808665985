namespace Solvent.Kernel.Tests.Sessions;

public class StateTests
{
    [Theory]
    [InlineData("int x = 40;", "x + 2", "42")]
    [InlineData("int Square(int n) => n * n;", "Square(7)", "49")]
    [InlineData("record Point(int X, int Y);", "new Point(1, 2).Y", "2")]
    [InlineData("class Box<T> { public T Value = default!; }", "new Box<string> { Value = \"a\" }.Value", "a")]
    [InlineData("struct Half { public double Of(double x) => x / 2; }", "new Half().Of(5) == 2.5", "true")]
    [InlineData("enum Colour { Red, Green }", "Colour.Green", "Green")]
    [InlineData("interface INamed { string Name { get; } } class Cat : INamed { public string Name => \"Tom\"; }", "((INamed)new Cat()).Name", "Tom")]
    [InlineData("delegate int Twice(int n);", "((Twice)(n => 2 * n))(4)", "8")]
    [InlineData("using System.Globalization;", "CultureInfo.InvariantCulture.Name.Length", "0")]
    [InlineData("using static System.Math;", "Max(3, 4)", "4")]
    [InlineData("using Numbers = System.Collections.Generic.List<int>;", "new Numbers { 1, 2 }.Count", "2")]
    [InlineData("var (low, high) = (1, 9);", "high - low", "8")]
    [InlineData("int.TryParse(\"12\", out var parsed);", "parsed", "12")]
    [InlineData("var pair = new { Left = 1, Right = 2 };", "pair.Left + pair.Right", "3")]
    [InlineData("const int Limit = 5;", "Limit + 1", "6")]
    [InlineData("static int Twice(this int n) => 2 * n;", "21.Twice()", "42")]
    [InlineData("T Same<T>(T value) where T : notnull => value;", "Same(\"a\") + Same(1)", "a1")]
    [InlineData("Func<int, int> increment = n => n + 1;", "increment(1)", "2")]
    public async Task What_a_cell_declares_is_there_in_the_next(string declaration, string use, string expected)
    {
        await using var notebook = Open();
        await notebook.ValueAsync(declaration);

        Assert.Equal(expected, await notebook.ValueAsync(use));
    }

    [Theory]
    [InlineData("new List<int> { 1, 2 }.Sum(n => n)")]
    [InlineData("new StringBuilder(\"abc\").Length")]
    [InlineData("File.Exists(\"/\") ? 0 : 3")]
    [InlineData("await Task.FromResult(3)")]
    [InlineData("Thread.CurrentThread.IsBackground ? 3 : 0")]
    [InlineData("Math.Max(2, 3)")]
    public async Task The_usual_namespaces_need_no_using(string code)
    {
        await using var notebook = Open();

        Assert.Equal("3", await notebook.ValueAsync(code));
    }

    [Fact]
    public async Task A_cell_can_change_a_variable_of_an_earlier_cell()
    {
        await using var notebook = Open();
        await notebook.ValueAsync("var count = 1;");
        await notebook.ValueAsync("count += 10;");

        Assert.Equal("11", await notebook.ValueAsync("count"));
    }

    [Fact]
    public async Task A_variable_can_be_declared_again_with_another_type()
    {
        await using var notebook = Open();
        await notebook.ValueAsync("var value = 1;");
        await notebook.ValueAsync("var value = \"one\";");

        Assert.Equal("one", await notebook.ValueAsync("value"));
    }

    [Fact]
    public async Task A_method_that_is_declared_again_replaces_the_earlier_one()
    {
        await using var notebook = Open();
        await notebook.ValueAsync("string Greet() => \"hello\";");
        await notebook.ValueAsync("string Greet() => \"good day\";");

        Assert.Equal("good day", await notebook.ValueAsync("Greet()"));
    }

    [Fact]
    public async Task A_type_that_is_declared_again_replaces_the_earlier_one_while_old_values_keep_theirs()
    {
        await using var notebook = Open();
        await notebook.ValueAsync("record Item(int Id); var old = new Item(1);");
        await notebook.ValueAsync("record Item(string Name);");

        Assert.Equal("b", await notebook.ValueAsync("new Item(\"b\").Name"));
        Assert.Equal("1", await notebook.ValueAsync("old.Id"));
    }

    [Fact]
    public async Task The_same_cell_can_run_again_and_again()
    {
        await using var notebook = Open();
        for (var i = 0; i < 3; i++) Assert.Equal("3", await notebook.ValueAsync("record Row(int N); var rows = new[] { new Row(1), new Row(2) }; rows.Sum(row => row.N)"));
    }

    [Fact]
    public async Task A_local_variable_of_a_block_is_not_seen_outside()
    {
        await using var notebook = Open();
        await notebook.ValueAsync("{ var inner = 1; }");

        Assert.Equal(CellStatus.Error, (await notebook.RunAsync("inner")).Status);
    }

    [Fact]
    public async Task A_closure_sees_later_changes_of_the_variable()
    {
        await using var notebook = Open();
        await notebook.ValueAsync("var factor = 2; Func<int, int> scale = n => n * factor;");
        await notebook.ValueAsync("factor = 10;");

        Assert.Equal("30", await notebook.ValueAsync("scale(3)"));
    }

    [Fact]
    public async Task Types_of_the_wider_framework_work_with_values_from_before_they_were_needed()
    {
        await using var notebook = Open();
        await notebook.ValueAsync("var numbers = new List<int> { 3, 1, 2 }; IEnumerable<int> Even() => numbers.Where(n => n % 2 == 0);");
        await notebook.ValueAsync("var json = System.Text.Json.JsonSerializer.Serialize(numbers);");

        Assert.Equal("[3,1,2] 2", await notebook.ValueAsync("json + \" \" + Even().Single()"));
    }

    [Fact]
    public async Task Two_sessions_know_nothing_of_each_other()
    {
        await using var first = Open();
        await using var second = Open();
        await first.ValueAsync("var secret = 1;");

        Assert.Equal(CellStatus.Error, (await second.RunAsync("secret")).Status);
    }

    [Fact]
    public async Task A_hundred_cells_keep_all_their_variables()
    {
        await using var notebook = Open();
        await notebook.ValueAsync("var v0 = 0;");
        for (var i = 1; i <= 100; i++) await notebook.ValueAsync($"var v{i} = v{i - 1} + 1; v{i}");

        Assert.Equal("100", await notebook.ValueAsync("v100"));
        Assert.Equal(101, notebook.Session.Variables.Count);
    }

    private protected virtual TestNotebook Open() => new();
}
