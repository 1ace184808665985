namespace Solvent.Kernel.Tests.Submissions;

/// <summary>What a name means when several cells, folded and not, declare it.</summary>
public sealed class FoldedNameTests
{
    private const int Never = int.MaxValue;

    public static TheoryData<int, string[], string> Notebooks()
    {
        var data = new TheoryData<int, string[], string>();
        foreach (var length in (int[])[1, 2, 3, Never])
        {
            foreach (var (cells, expected) in Cases) data.Add(length, cells, expected);
        }

        return data;
    }

    private static readonly (string[] Cells, string Expected)[] Cases =
    [
        (["var v = 1;", "var v = \"two\";", "v"], "two"),
        (["var v = 1;", "int F() => v;", "var v = 5;", "F() * 10 + v"], "15"),
        (["int M() => 1;", "int M() => 2;", "M()"], "2"),
        (["int M() => 1;", "var M = 3;", "M"], "3"),
        (["var M = 3;", "int M() => 1;", "M()"], "1"),
        (["int M(int n) => 1;", "int M(long n) => 2;", "M(0)"], "1"),
        (["int M(int n) => 1;", "1", "int M(string s) => 2;", "M(0) * 10 + M(\"\")"], "12"),
        (["int M(int n) => 1;", "var other = 0;", "int M(int n) => 3;", "int M(string s) => 2;", "M(0) * 10 + M(\"\")"], "32"),
        (["T G<T>(T t) => t;", "int G(int n) => n + 1;", "G(1) + G(\"a\")"], "2a"),
        (["record Row(int A);", "var old = new Row(1);", "record Row(string B);", "new Row(\"b\").B + old.A"], "b1"),
        (["record Row(int A);", "record Row<T>(T B);", "new Row<int>(2).B * 10 + new Row(1).A"], "21"),
        (["var Thing = 1;", "class Thing { public static int N => 2; }", "Thing.N"], "2"),
        (["class Thing { public static int N => 2; }", "var Thing = \"abc\";", "Thing.Length"], "3"),
        (["class Thing { public int N = 2; }", "Thing Thing = new();", "Thing second = new(); Thing.N + second.N"], "4"),
        (["record Range(int A);", "new Range(1).A"], "1"),
        (["class Timer { public int N = 3; }", "new Timer().N"], "3"),
        (["class File { public static int N = 3; }", "using System.IO;", "File.N"], "3"),
        (["class A { public virtual int N => 1; }", "class B : A { public override int N => 2; }", "class A { }", "new B().N"], "2"),
        (["interface IShape { int Area(); }", "record Square(int S) : IShape { public int Area() => S * S; }", "IShape shape = new Square(3);", "shape.Area()"], "9"),
        (["enum Colour { Red, Green }", "Colour Next(Colour c = Colour.Red) => c + 1;", "Next()"], "Green"),
        (["static int Twice(this int n) => 0;", "static int Twice(this int n) => 2 * n;", "4.Twice()"], "8"),
        (["static int Twice(this int n) => 2 * n;", "static string Twice(this string s) => s + s;", "\"a\".Twice() + 2.Twice()"], "aa4"),
        (["using System.Globalization;", "var c = CultureInfo.InvariantCulture;", "CultureInfo.InvariantCulture == c"], "true"),
        (["using static System.Math;", "var m = Max(1, 2);", "Max(m, 3)"], "3"),
        (["using Pair = (int X, int Y);", "Pair p = (1, 2);", "Pair q = (p.Y, p.X); q.X"], "2"),
        (["using N = System.Int32;", "using N = System.String;", "typeof(N).Name"], "String"),
        (["var items = new List<int> { 1 };", "int Total() => items.Sum();", "items.Add(5);", "Total()"], "6"),
        (["record Node(int V, Node? Next = null);", "var list = new Node(1, new Node(2));", "(list with { V = 9 }) is { Next: { V: var second } } ? second : 0"], "2"),
        (["delegate int Op(int n);", "Op twice = n => n * 2;", "Op Then(Op a, Op b) => n => b(a(n));", "Then(twice, twice)(3)"], "12"),
        (["class Box<T> { public T Value = default!; public class Inner { public int N = 4; } }", "var inner = new Box<int>.Inner();", "inner.N"], "4"),
    ];

    [Theory]
    [InlineData("int b(string s) => 1;", "var b = 3;")]
    [InlineData("record R(int N); int b(string s) => 1;", "var b = 3;")]
    [InlineData("record R(int N); Func<string, int> b = s => 1;", "record Q(int N); var b = 3;")]
    [InlineData("int b(string s) => 1;", "class b { }")]
    public async Task What_is_hidden_cannot_be_called_either(string hidden, string hiding)
    {
        await using var notebook = TestNotebook.Folding(1);
        await notebook.ValueAsync(hidden);
        await notebook.ValueAsync(hiding);
        var run = await notebook.RunAsync("b(\"x\")");

        Assert.Equal("compilation-failed", run.Error!.Code);
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task A_name_means_what_it_meant_last(int foldLength, string[] cells, string expected)
    {
        await using var notebook = TestNotebook.Folding(foldLength);
        foreach (var cell in cells[..^1]) await notebook.ValueAsync(cell);

        Assert.Equal(expected, await notebook.ValueAsync(cells[^1]));
    }
}
