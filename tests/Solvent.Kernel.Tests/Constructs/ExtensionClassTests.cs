namespace Solvent.Kernel.Tests.Constructs;

public sealed class ExtensionClassTests
{
    [Theory]
    [InlineData("public static int Twice(this int n) => 2 * n;", "3.Twice() + E.Twice(4)", "14")]
    [InlineData("public static IEnumerable<T> Every<T>(this IEnumerable<T> source, int n = 2) where T : notnull\n{\n    return source.Where((_, i) => i % n == 0);\n}", "new[] { 1, 2, 3 }.Every().Sum()", "4")]
    [InlineData("public static int A(this int n) => n.B(); static int B(this int n) => n.C() + 1; private static int C(this int n) => n * K; private const int K = 10;", "2.A()", "21")]
    [InlineData("public static ref int First(this int[] a) => ref a[0];", "int[] a = [1]; a.First() = 9; a[0]", "9")]
    [InlineData("public static void Grow(this ref int n, in int by) => n += by;", "int n = 1; n.Grow(2); n", "3")]
    [InlineData("public static bool Half(this int n, out int half) { half = n / 2; return n % 2 == 0; }", "4.Half(out var half) ? half : 0", "2")]
    [InlineData("public static string Join(this string s,\n // of any number\n params string[] more) => s + string.Concat(more);", "\"a\".Join(\"b\", \"c\")", "abc")]
    [InlineData("public static async Task<int> LaterAsync(this int n) { await Task.Yield(); return n; }", "await 5.LaterAsync()", "5")]
    [InlineData("public static int Count { get; private set; } public static int Next(this int n) => n + ++Count;", "1.Next() + 1.Next() + E.Count", "7")]
    public async Task Its_methods_extend_types_in_its_own_and_in_later_cells(string members, string use, string expected)
    {
        await using var notebook = new TestNotebook();
        var type = $"public static class E\n{{\n{members}\n}}\n";

        Assert.Equal(expected, await notebook.ValueAsync(type + use));
        await notebook.ValueAsync(type);
        Assert.Equal(expected, await notebook.ValueAsync(use));
    }

    [Fact]
    public async Task It_extends_types_of_earlier_cells()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("record Point(int X, int Y); var p = new Point(1, 2);");
        await notebook.ValueAsync("static class Points { public static int Sum(this Point p) => p.X + p.Y; }");

        Assert.Equal("3", await notebook.ValueAsync("p.Sum()"));
    }

    [Fact]
    public async Task Declared_again_it_replaces_the_earlier_one()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("static class E { public static int Twice(this int n) => 2 * n; }");
        await notebook.ValueAsync("static class E { public static int Twice(this int n) => 20 * n; }");

        Assert.Equal("60", await notebook.ValueAsync("3.Twice()"));
    }

    [Fact]
    public async Task Its_frames_in_a_stack_trace_are_as_written()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("static class E\n{\n    public static int Fail(this string s) => throw new InvalidOperationException(s);\n}");
        var run = await notebook.RunAsync("\"no\".Fail()");

        Assert.Equal(["InvalidOperationException: no", "   at E.Fail in cell 1, line 3", "   at cell 2, line 1"], run.Error!.Traceback);
    }

    [Fact]
    public async Task Its_errors_are_where_they_were_written()
    {
        await using var notebook = new TestNotebook();
        var run = await notebook.RunAsync("static class E\n{\n    public static int Twice(this Missing n) => 2;\n}");

        Assert.Equal((3, 34), (run.Error!.Line, run.Error.Column));
        Assert.Single(run.Error.Message.Split('\n'));
    }

    [Fact]
    public async Task A_loop_in_it_can_be_interrupted()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("static class E { public static void Spin(this string s) { Console.Write(s); while (true) { } } }");
        var run = await notebook.InterruptAsync("\"started\".Spin();");

        Assert.Equal(CellError.InterruptedCode, run.Error!.Code);
    }
}
