namespace Solvent.Kernel.Tests.Submissions;

public sealed class FoldedCellTests
{
    [Theory]
    [InlineData("var x = 1;", "x = 5;", "x", "5")]
    [InlineData("var x = 1;", "x++; x += 2;", "x", "4")]
    [InlineData("int? x = null;", "x ??= 7;", "x", "7")]
    [InlineData("var a = 1; var b = 2;", "(a, b) = (b, a);", "a * 10 + b", "21")]
    [InlineData("int x = 0;", "int.TryParse(\"12\", out x);", "x", "12")]
    [InlineData("int x = 3;", "void Twice(ref int n) => n *= 2; Twice(ref x);", "x", "6")]
    [InlineData("int x = 3;", "ref int Self() => ref x; Self() = 8;", "x", "8")]
    [InlineData("struct Point { public int X; } var p = new Point();", "p.X = 3;", "p.X", "3")]
    [InlineData("struct Counter { public int N; public int Next() => ++N; } var c = new Counter();", "c.Next();", "c.Next()", "2")]
    [InlineData("var x = 1;", "Action set = () => x = 9; set();", "x", "9")]
    [InlineData("var x = 1; Func<int> read = () => x;", "x = 4;", "read()", "4")]
    [InlineData("var xs = new[] { 1, 2 };", "xs[0] += 5;", "xs[0]", "6")]
    [InlineData("readonly int limit = 5;", "var twice = limit * 2;", "twice", "10")]
    [InlineData("static int shared = 1;", "shared++;", "shared", "2")]
    [InlineData("volatile int flag = 1;", "flag = 2;", "flag", "2")]
    [InlineData("unsafe int* pointer = null;", "unsafe bool IsNull() => pointer == null;", "IsNull()", "true")]
    public async Task A_variable_can_be_used_as_if_its_cell_were_the_last_one(string declaration, string change, string use, string expected)
    {
        await using var notebook = TestNotebook.Folding(1);
        await notebook.ValueAsync(declaration);
        await notebook.ValueAsync(change);

        Assert.Equal(expected, await notebook.ValueAsync(use));
    }

    [Theory]
    [InlineData("x = await Task.FromResult(5);", "x", "5")]
    [InlineData("x += await Task.FromResult(5);", "x", "6")]
    [InlineData("(x, var y) = (await Task.FromResult(2), 3);", "x", "2")]
    [InlineData("p.X = await Task.FromResult(4);", "p.X", "4")]
    [InlineData("xs[0] = await Task.FromResult(8);", "xs[0]", "8")]
    [InlineData("n ??= await Task.FromResult(3);", "n", "3")]
    [InlineData("async Task SetAsync() { await Task.Yield(); x = await Task.FromResult(6); } await SetAsync();", "x", "6")]
    [InlineData("Func<Task> set = async () => x -= await Task.FromResult(3); await set();", "x", "-2")]
    [InlineData("var both = x + p.Add(await Task.FromResult(2));", "both", "3")]
    [InlineData("var made = new { x, n = await Task.FromResult(2) };", "made.x", "1")]
    public async Task A_variable_can_take_a_value_that_is_awaited(string change, string use, string expected)
    {
        await using var notebook = TestNotebook.Folding(1);
        await notebook.ValueAsync("struct Point { public int X; public int Add(int n) => X + n; } var p = new Point(); var x = 1; int[] xs = [1]; int? n = null;");
        await notebook.ValueAsync("1");
        await notebook.ValueAsync(change);

        Assert.Equal(expected, await notebook.ValueAsync(use));
    }

    [Fact]
    public async Task A_variable_can_stand_in_an_expression_tree()
    {
        await using var notebook = TestNotebook.Folding(1);
        await notebook.ValueAsync("var limit = 2; var rows = new[] { 1, 2, 3 }.AsQueryable();");

        Assert.Equal("1", await notebook.ValueAsync("rows.Where(row => row > limit).Count()"));
    }

    [Theory]
    [InlineData("(int Left, string Right) pair = (1, \"a\");", "pair.Right + pair.Left", "a1")]
    [InlineData("dynamic d = \"abc\";", "d.Length", "3")]
    [InlineData("List<(int A, int B)> pairs = [(1, 2)];", "pairs[0].B", "2")]
    [InlineData("nint native = 3;", "native << 1", "6")]
    [InlineData("var row = new { Id = 7, Inner = new { Name = \"n\" } };", "row.Id + row.Inner.Name", "7n")]
    [InlineData("var rows = new[] { 1, 2 }.Select(n => new { N = n, Square = n * n });", "rows.Max(r => r.Square)", "4")]
    [InlineData("var scale = (ref int n) => n * 2;", "int k = 4; scale(ref k)", "8")]
    [InlineData("const int Limit = 5;", "int[] sizes = new int[Limit]; sizes.Length", "5")]
    [InlineData("const decimal Price = 1.5m;", "const decimal Twice = Price * 2; Twice", "3.0")]
    [InlineData("const string Text = null;", "Text is null", "true")]
    [InlineData("int[,] grid = new int[2, 3];", "grid.GetLength(1)", "3")]
    [InlineData("string? maybe = null;", "maybe ?? \"none\"", "none")]
    [InlineData("int Doubled { get; set; } = 2;", "Doubled *= 3; Doubled", "6")]
    [InlineData("int Five => 5;", "Five", "5")]
    [InlineData("event Action Fired;", "var hits = 0; Fired += () => hits++; Fired(); hits", "1")]
    [InlineData("int added = 0; event Action Custom { add { added++; } remove { } }", "Custom += () => { }; added", "1")]
    [InlineData("System.Text.Json.JsonElement json = System.Text.Json.JsonDocument.Parse(\"{\\\"a\\\":1}\").RootElement;", "json.GetProperty(\"a\").GetInt32()", "1")]
    public async Task A_variable_keeps_all_of_its_type(string declaration, string use, string expected)
    {
        await using var notebook = TestNotebook.Folding(1);
        await notebook.ValueAsync(declaration);
        await notebook.ValueAsync("1");

        Assert.Equal(expected, await notebook.ValueAsync(use));
    }

    [Theory]
    [InlineData("int Add(int a, int b = 10) => a + b;", "Add(1) + Add(b: 2, a: 1)", "14")]
    [InlineData("int Sum(params int[] ns) => ns.Sum();", "Sum(1, 2, 3)", "6")]
    [InlineData("int Total(params ReadOnlySpan<int> ns) { var t = 0; foreach (var n in ns) t += n; return t; }", "Total(1, 2)", "3")]
    [InlineData("void Out(out int n) => n = 4;", "Out(out var four); four", "4")]
    [InlineData("int Read(in int n) => n;", "Read(6)", "6")]
    [InlineData("T First<T>(IEnumerable<T> xs) where T : struct => xs.First();", "First(new[] { 3 })", "3")]
    [InlineData("T Make<T>() where T : new() => new T();", "Make<StringBuilder>().Length", "0")]
    [InlineData("unsafe int Size<T>() where T : unmanaged => sizeof(T);", "Size<long>()", "8")]
    [InlineData("string Named((int Left, int Right) pair) => $\"{pair.Left}{pair.Right}\"; (int One, int Two) Pair() => (1, 2);", "Named(Pair()) + Pair().Two", "122")]
    [InlineData("ref int At(int[] xs, int i) => ref xs[i]; int[] ys = { 1, 2 };", "At(ys, 1) = 7; ys[1]", "7")]
    [InlineData("ref readonly int Peek(int[] xs) => ref xs[0]; int[] zs = { 5 };", "Peek(zs)", "5")]
    [InlineData("async Task<int> FourAsync() { await Task.Yield(); return 4; }", "await FourAsync()", "4")]
    [InlineData("IEnumerable<int> Count() { yield return 1; yield return 2; }", "Count().Sum()", "3")]
    [InlineData("DayOfWeek Next(DayOfWeek day = DayOfWeek.Monday) => day + 1;", "Next()", "Tuesday")]
    [InlineData("decimal Price(decimal p = 2.5m) => p;", "Price()", "2.5")]
    [InlineData("string Line([System.Runtime.CompilerServices.CallerArgumentExpression(\"n\")] string s = \"\", int n = 0) => s;", "Line(n: 1 + 2)", "1 + 2")]
    [InlineData("dynamic Any(dynamic d) => d;", "Any(\"ab\").Length", "2")]
    [InlineData("int Of(int n) => 1; int Of(string s) => 2;", "Of(\"\") * 10 + Of(0)", "21")]
    [InlineData("static int Twice(this int n) => 2 * n;", "21.Twice() + Twice(1)", "44")]
    [InlineData("static int Count<T>(this IEnumerable<T> xs) => 99;", "new[] { 1 }.Count()", "99")]
    [InlineData("unsafe void Set(int* p) => *p = 3;", "unsafe int Try() { int k = 0; Set(&k); return k; } Try()", "3")]
    public async Task A_method_is_called_as_if_its_cell_were_the_last_one(string declaration, string use, string expected)
    {
        await using var notebook = TestNotebook.Folding(1);
        await notebook.ValueAsync(declaration);
        await notebook.ValueAsync("1");

        Assert.Equal(expected, await notebook.ValueAsync(use));
    }

    [Fact]
    public async Task Errors_are_those_of_the_same_cell_in_the_same_place()
    {
        await using var notebook = TestNotebook.Folding(1);
        await notebook.ValueAsync("using Text = System.String; using System.Globalization; int Fail(int n) => throw new InvalidOperationException(\"no\");");

        var wrong = await notebook.RunAsync("var a = 1;\nvar b = missing;");
        var thrown = await notebook.RunAsync("\nvar x = Fail(1);");

        Assert.Equal((2, 9), (wrong.Error!.Line, wrong.Error.Column));
        Assert.Equal(2, thrown.Error!.Line);
        Assert.Equal(["InvalidOperationException: no", "   at Fail in cell 1, line 1", "   at cell 3, line 2"], thrown.Error.Traceback);
    }

    [Fact]
    public async Task A_cell_that_failed_half_way_leaves_what_it_had_assigned()
    {
        await using var notebook = TestNotebook.Folding(1);
        await notebook.RunAsync("var before = 1; throw new Exception(); var after = 2;");

        Assert.Equal("10", await notebook.ValueAsync("before * 10 + after"));
    }
}
