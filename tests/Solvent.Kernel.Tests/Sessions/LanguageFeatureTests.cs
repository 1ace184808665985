namespace Solvent.Kernel.Tests.Sessions;

public class LanguageFeatureTests
{
    [Theory]
    [InlineData("$\"{1 + 1:000}|{\"x\",3}\"", "002|  x")]
    [InlineData("int Local() { int Inner(int n) => n <= 0 ? 0 : n + Inner(n - 1); return Inner(4); } Local()", "10")]
    [InlineData("(from n in new[] { 3, 1, 2 } where n > 1 orderby n select n * 10).First()", "20")]
    [InlineData("new[] { 1, 2, 3 }.GroupBy(n => n % 2).OrderBy(g => g.Key).Select(g => g.Sum()).Last()", "4")]
    [InlineData("record Point(int X, int Y); (new Point(1, 2) with { Y = 5 }) is { Y: 5 } p ? p.X : 0", "1")]
    [InlineData("object o = 3; o switch { int n when n > 2 => \"big\", _ => \"small\" }", "big")]
    [InlineData("int[] xs = [1, 2, .. new[] { 3 }]; xs.Length", "3")]
    [InlineData("class P { public int X { get => field; set => field = value * 2; } } new P { X = 4 }.X", "8")]
    [InlineData("ref int First(int[] xs) => ref xs[0]; int[] a = { 1 }; First(a) = 9; a[0]", "9")]
    [InlineData("ref int At(int[] xs) { return ref xs[1]; } int[] b = { 1, 2 }; At(b)++; b[1]", "3")]
    [InlineData("unsafe int Read() { int x = 7; int* p = &x; return *p; } Read()", "7")]
    [InlineData("int Sum(ReadOnlySpan<int> xs) { int s = 0; foreach (var x in xs) s += x; return s; } Sum(stackalloc[] { 1, 2 })", "3")]
    [InlineData("IEnumerable<int> Count() { for (var i = 0; ; i++) yield return i; } Count().Skip(2).First()", "2")]
    [InlineData("async IAsyncEnumerable<int> Two() { yield return 1; await Task.Yield(); yield return 2; } var t = 0; await foreach (var n in Two()) t += n; t", "3")]
    [InlineData("void Set(out int x) => x = 6; Set(out var six); six", "6")]
    [InlineData("async Task WaitAsync() => await Task.Delay(1); await WaitAsync(); 1", "1")]
    [InlineData("async ValueTask<int> FiveAsync() => await Task.FromResult(5); await FiveAsync()", "5")]
    [InlineData("int Fail() => throw new InvalidOperationException(); try { Fail(); } catch (InvalidOperationException) { } 2", "2")]
    [InlineData("class V { public int N; public static V operator +(V a, V b) => new V { N = a.N + b.N }; public static implicit operator int(V v) => v.N; } (int)(new V { N = 1 } + new V { N = 2 })", "3")]
    [InlineData("class L { public int this[int i] => i * 2; public int P => 3; } var l = new L(); l[2] + l.P", "7")]
    [InlineData("var i = 0; again: i++; if (i < 3) goto again; i", "3")]
    [InlineData("var s = 0; for (var i = 0; i < 3; i++) for (var j = 0; j < 3; j++) s += j; s", "9")]
    [InlineData("var n = 0; do n++; while (n < 5); n", "5")]
    [InlineData("int D(int k) { switch (k) { case 0: goto case 1; case 1: return 10; default: return 0; } } D(0)", "10")]
    [InlineData("Task.Run(() => 4).Result", "4")]
    [InlineData("Action a = () => throw new Exception(); Func<Task> f = async () => await Task.Delay(1); await f(); 1", "1")]
    [InlineData("new Lazy<int>(() => 8).Value", "8")]
    [InlineData("delegate int Op(int n); Op op = delegate (int n) { return n + 1; }; op(1)", "2")]
    [InlineData("string.Join(\",\", Enumerable.Range(0, 3).Select(x => Enumerable.Range(0, x).Select(y => y + x).Sum()))", "0,1,5")]
    public async Task Code_means_what_it_means_in_a_program(string code, string expected)
    {
        await using var notebook = Open();

        Assert.Equal(expected, await notebook.ValueAsync(code));
    }

    [Fact]
    public async Task A_lambda_can_still_become_an_expression_tree()
    {
        await using var notebook = Open();
        await notebook.ValueAsync("using System.Linq.Expressions;");

        Assert.Equal("n => (n > 3)", await notebook.ValueAsync("Expression<Func<int, bool>> big = n => n > 3; big.ToString()"));
    }

    [Fact]
    public async Task Lambdas_inside_of_an_expression_tree_stay_expressions()
    {
        await using var notebook = Open();
        await notebook.ValueAsync("using System.Linq.Expressions;");
        const string Code =
            """
            var rows = new[] { new[] { 1, 5 }, new[] { 2 } }.AsQueryable();
            rows.Where(row => row.Any(n => n > 4)).Count() + (from row in rows where row.All(n => n < 5) select row).Count()
            """;

        Assert.Equal("2", await notebook.ValueAsync(Code));
    }

    private protected virtual TestNotebook Open() => new();
}
