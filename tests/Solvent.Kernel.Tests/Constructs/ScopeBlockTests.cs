namespace Solvent.Kernel.Tests.Constructs;

/// <summary>References and ref structs as variables of a cell.</summary>
public sealed class ScopeBlockTests
{
    [Theory]
    [InlineData("Span<int> s = stackalloc int[3]; s[0] = 5; s[0]", "5")]
    [InlineData("var a = new[] { 3, 1, 2 }; var s = a.AsSpan(); s.Sort(); a[0]", "1")]
    [InlineData("var a = new int[2]; ref int r = ref a[0]; r = 5; a[0]", "5")]
    [InlineData("int[] a = [4]; ref readonly var r = ref a[0]; scoped ref int q = ref a[0]; q++; r", "5")]
    [InlineData("ref struct R { public int X; } var r = new R { X = 3 }; r.X", "3")]
    [InlineData("int i = 0; Span<int> s = stackalloc int[3]; top: s[i] = i; i++; if (i < 3) goto top; s[2] + i", "5")]
    [InlineData("ReadOnlySpan<char> text = \"a,b\"; var parts = new List<string>(); foreach (var range in text.Split(',')) parts.Add(text[range].ToString()); parts.Count", "2")]
    [InlineData("var n = await Task.FromResult(2); Span<int> s = stackalloc int[n]; var length = s.Length; await Task.Yield(); length", "2")]
    [InlineData("Span<int> s = [1, 2]; // a comment\ns[0] // and one more\n// the last", "1")]
    public async Task They_are_locals_of_the_cell(string code, string expected)
    {
        await using var notebook = new TestNotebook();

        Assert.Equal(expected, await notebook.ValueAsync(code));
    }

    [Fact]
    public async Task What_else_the_statements_declare_is_there_in_the_next_cell()
    {
        await using var notebook = new TestNotebook();
        const string Cell =
            """
            Span<int> s = stackalloc int[2];
            int x = 1, y, z = 2; int[] array = { 1, 2 }; List<int> list = [4];
            var (p, q) = (3, 4); int.TryParse("7", out var n); (int a, var b) = (8, 9);
            var twice = (int k) => k * 2; const int K = 6;
            int Scaled(int v) => v * factor;
            record Point(int X);
            var factor = 3; var point = new Point(5); dynamic d = 4; string? text = null;
            y = s.Length;
            s[0] = x + p + q + n + a + b;
            var sum = s[0];
            """;
        await notebook.ValueAsync(Cell);

        Assert.Equal(
            "1 2 2 2 4 3 4 7 8 9 4 6 6 5 4 True 32 8",
            await notebook.ValueAsync("$\"{x} {y} {z} {array[1]} {list[0]} {p} {q} {n} {a} {b} {twice(2)} {K} {Scaled(2)} {point.X} {d} {text is null} {sum} {new Point(8).X}\""));
    }

    [Theory]
    [InlineData("Span<int> s = stackalloc int[1]; s[0] = 2; var twice = s[0] * 2;", "s", "s")]
    [InlineData("var numbers = new[] { 1 }; ref int first = ref numbers[0]; first++;", "first", "first")]
    [InlineData("Span<int> s = [1]; var pair = new { Left = s[0] };", "pair.Left", "pair")]
    public async Task A_later_cell_that_uses_one_is_told_why_it_is_gone(string code, string use, string name)
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync(code);
        var run = await notebook.RunAsync(use);

        Assert.Contains($"'{name}' of cell 1 ended with that cell", run.Error!.Hint!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ref_struct_of_a_using_declaration_is_disposed_of_when_the_cell_ends()
    {
        await using var notebook = new TestNotebook();
        var run = await notebook.RunAsync("ref struct R { public int X; public void Dispose() => Console.Write(\"-R\"); }\nusing var r = new R { X = 3 };\nConsole.Write(r.X); Console.Write(\" body \");\nthrow new Exception();");

        Assert.Equal("3 body -R", run.Stdout);
    }

    [Theory]
    [InlineData("Span<int> s = stackalloc int[3];\nvar v = 1;\ns[0] = missing;", 3, 8)]
    [InlineData("int[] a = [1];\n  ref int r = ref missing[0];", 2, 19)]
    [InlineData("Span<int> s = [1];\nint F()\n{\n    return missing;\n}\ns[0] = F();", 4, 12)]
    [InlineData("Span<int> s = [1]; int x = s[0], y = missing;", 1, 38)]
    public async Task Errors_are_where_they_were_written(string code, int line, int column)
    {
        await using var notebook = new TestNotebook();
        var run = await notebook.RunAsync(code);

        Assert.Equal((line, column), (run.Error!.Line, run.Error.Column));
    }

    [Fact]
    public async Task Lines_of_exceptions_stay_also_in_functions_that_were_moved()
    {
        await using var notebook = new TestNotebook();
        var run = await notebook.RunAsync("Span<int> s = stackalloc int[3];\nint F()\n{\n    throw new Exception(\"in F\");\n}\n\ns[F()] = 2;");

        Assert.Equal(["Exception: in F", "   at F in cell 1, line 4", "   at cell 1, line 7"], run.Error!.Traceback);
    }

    [Theory]
    [InlineData("Span<int> s = [1]; Func<int> f = () => s[0];", "as an argument")]
    [InlineData("Span<int> s = [1]; await Task.Yield(); s[0]", "across an await")]
    [InlineData("\"abc\".AsSpan()", "ToArray()")]
    public async Task What_a_span_cannot_do_comes_with_advice(string code, string advice)
    {
        await using var notebook = new TestNotebook();
        var run = await notebook.RunAsync(code);

        Assert.Contains(advice, run.Error!.Hint ?? run.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interrupted_loop_keeps_the_variables()
    {
        await using var notebook = new TestNotebook();
        var run = await notebook.InterruptAsync("Span<int> s = stackalloc int[3]; var before = 7; s[0] = before; Console.Write(\"started\"); while (true) { s[0]++; }");

        Assert.Equal(CellError.InterruptedCode, run.Error!.Code);
        Assert.Equal("7", await notebook.ValueAsync("before"));
    }

    [Fact]
    public async Task They_go_with_extension_classes_and_using_declarations()
    {
        await using var notebook = new TestNotebook();
        const string Cell =
            """
            static class E { public static int Twice(this int n) => 2 * n; }
            Span<int> s = [1, 2];
            using var stream = new MemoryStream();
            stream.Write([1, 2, 3]);
            static class F { extension(int n) { public int Triple => 3 * n; } }
            var sum = s[0].Twice() + s[1].Triple + (int)stream.Length;
            """;
        await notebook.ValueAsync(Cell);

        Assert.Equal("20", await notebook.ValueAsync("sum + 3.Twice() + 1.Triple"));
    }
}
