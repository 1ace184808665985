namespace Solvent.Notebooks.Tests.Projection;

/// <summary>Notebooks that run cell by cell become programs that compile.</summary>
public sealed class ProgramTests
{
    public static TheoryData<string[]> Notebooks => new()
    {
        (string[])[],
        (string[])[""],
        (string[])["// nothing but a comment"],
        (string[])["1 + 1"],
        (string[])["var x = 1;\nx // shown"],
        (string[])["Console.WriteLine(1)"],
        (string[])["await Task.Delay(1)"],
        (string[])["display(1);\n2.Display();\nHTML(\"<b>\")"],
        (string[])["var x = 1;", "using System.Globalization;\nvar y = CultureInfo.InvariantCulture;", "x + y.LCID"],
        (string[])["var x = 1;", "var x = \"a\";", "x.Length"],
        (string[])["int F() => 1;", "string F() => \"a\";", "F().Length"],
        (string[])["class A { public A() { } public int P; }", "class A { public A(int q) { } public int Q; }", "new A(1).Q"],
        (string[])["public static readonly int x = 1;\nprivate static int F() => x;", "F() + x"],
        (string[])["static int Twice(this int x) => 2 * x;", "2.Twice()"],
        (string[])["public static int Twice(this int x) => 2 * x;", "public static string Twice(this int x) => \"a\";", "2.Twice().Length"],
        (string[])["for (int i = 0; i < 3; i++) { }", "var i = 5;", "i"],
        (string[])["var item = 5;", "foreach (var item in new[] { \"a\" }) Console.WriteLine(item.Length);"],
        (string[])["var x = 5;", "{ var x = \"a\"; Console.WriteLine(x.Length); }\nx + 1"],
        (string[])["var x = 5;", "Func<string, int> f = x => x.Length;", "f(\"\") + x"],
        (string[])["var x = 5;", "var x = \"\";", "var r = new { x }; r.x.Length"],
        (string[])["var x = 5;", "var x = \"\";", "var t = (x, 1); t.x.Length"],
        (string[])["var X = 5;", "var X = \"\";", "class P { public int X; }\nvar p = new P { X = 1 };\np.X + X.Length"],
        (string[])["var x = 5;", "var x = \"\";", "var q = from x in new[] { 1 } select x + 1;\nq.Sum() + x.Length"],
        (string[])["int.TryParse(\"1\", out var n);", "int.TryParse(\"1\", out var n);\nn"],
        (string[])["var (a, b) = (1, 2);", "var (a, b) = (\"\", 2);\na.Length"],
        (string[])["using var s = new StringWriter();\ns.ToString()"],
        (string[])["using var s = new StringWriter();\nawait using var t = new StringWriter();"],
        (string[])["namespace N { public class C { } }", "new N.C()"],
        (string[])["namespace N;\npublic class C { }", "new N.C()"],
        (string[])["#if NEVER\nvar x = 1;\n#endif\n#region a\nclass C { }\n#endregion\nvar x = 2;"],
        (string[])["#!time\nvar x = 1;\n#!markdown\n# A heading with 'quotes\n#!csharp\nx"],
        (string[])["return 5;", "1"],
        (string[])["#pragma warning disable CS0168\nint x;"],
        (string[])["int P => 5;\nint Q { get; set; }", "P + Q"],
        (string[])["enum E { A }\nrecord R(int A);\ndelegate void D();\ninterface I { }", "new R(1).A + (int)E.A"],
        (string[])["List<int> l = new() { 1 };\nl?.Clear()"],
        (string[])["var _ = 1;", "_ + 1", "2"],
        (string[])["class model { }", "foreach (var i in new[] { 1 }) { var model = new model(); Console.WriteLine(model); }"],
        (string[])["class model { public int P; }", "var model = new model();\nmodel.P", "new model().P"],
        (string[])["var d = display(1);\nd.Update(2);\nvar e = 3.Display();\ne.Update(4);"],
        (string[])["T Same<T>(T x) => x;", "T Same<T>(T x) => x;", "Same(1)"],
        (string[])["class Program { static void Main(string[] args) { } }", "var args = new[] { 1 };\nargs.Length"],
        (string[])["class ProgressBar { }\nclass NotebookMembers { }", "new ProgressBar()"],
        (string[])["int F(int x) => x;\nstring F(string x) => x;", "F(1) + F(\"\").Length"],
        (string[])["int F(int x) => x + Offset;\nstring F(string x) => x;\nconst int Offset = 1;", "F(1) + F(\"\").Length + Offset"],
        (string[])["int F(int x) => x;\nstring F(string x) => x;", "double F(double x) => x;", "F(1.5) + 1"],
        (string[])["const int Size = 3;\nstatic readonly Random random = new(1);\nstatic int Next() => random.Next();", "class Rows { public int[] Values = new int[Size]; public int Draw() => Next(); }", "new Rows().Draw() + Size"],
        (string[])["private const int Size = 3;", "static int Wider(this int x) => x + Size + Twice(x);\nint Twice(int x) => 2 * x;", "2.Wider()"],
        (string[])["event Action Changed;"],
        (string[])["[Obsolete] int x = 1;", "[Obsolete] void F() { }\nx"],
        (string[])["[System.Runtime.InteropServices.DllImport(\"c\")] static extern int getpid();", "getpid() + 1"],
        (string[])["using System;\nvar a = 1;", "global using System.Globalization;\nvar b = CultureInfo.InvariantCulture;"],
        (string[])["1.Display(\"text/html\", \"application/json\");"],
        (string[])["using static Tags.PocketViewTags;\nnamespace Tags { public static class PocketViewTags { public static string _ => \"\"; } }", "var x = 1;\nx", "x + 1"],
        (string[])["try { } catch (Exception e) { Console.WriteLine(e); }", "var e = 1;\ne"],
    };

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void A_notebook_becomes_a_program_without_errors(string[] cells)
    {
        var projection = ProjectionCompiler.Project(cells);

        Assert.Empty(projection.UnparsedCells);
        Assert.True(ProjectionCompiler.Errors(projection) is [], projection.Text + "\n" + string.Join("\n", ProjectionCompiler.Errors(projection)));
    }
}
