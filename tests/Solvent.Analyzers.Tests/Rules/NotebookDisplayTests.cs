using Solvent.Analyzers.CodeFixes;
using Rule = Solvent.Analyzers.Tests.Testing.RuleVerifier<Solvent.Analyzers.Rules.NotebookDisplayAnalyzer>;

namespace Solvent.Analyzers.Tests.Rules;

public sealed class NotebookDisplayTests
{
    [Fact]
    public Task A_library_that_shows_values_is_reported() => Rule.VerifyLooseAsync("""
        using System;
        using Microsoft.ML;

        public static class Pipeline
        {
            public static void Run(IDataView data)
            {
                {|SLV5001:Console.WriteLine("training")|};
                {|SLV5001:Console.Out.Write('.')|};
                var preview = {|SLV5001:data.Preview()|};
                {|SLV5001:display(data)|};
                {|SLV5001:data.Display()|};
            }
        }
        """);

    [Fact]
    public Task The_entry_point_of_a_program_may_show_what_it_likes() => Rule.VerifyAsync("""
        using System;
        using Microsoft.ML;

        var data = Source.Load(new MLContext(seed: 1));
        Console.WriteLine(data.Preview());

        static class Source
        {
            public static IDataView Load(MLContext ml)
            {
                Console.WriteLine("a program has a console");
                var data = ml.Data.LoadFromEnumerable(new Row[0]);
                {|SLV5001:data.Preview()|};
                return data;
            }
        }

        class Row;
        """);

    [Fact]
    public Task Other_methods_of_the_name_are_left_alone() => Rule.VerifyAsync("""
        using System.IO;

        public class Window
        {
            public void Display() { }
            public void Preview() { }
            public void Show(TextWriter writer)
            {
                Display();
                Preview();
                writer.WriteLine();
            }
        }
        """);

    [Fact]
    public Task The_fix_removes_a_statement_that_only_shows() => Rule.VerifyFixAsync<NotebookDisplayFixer>(
        """
        using Microsoft.ML;

        public static class Pipeline
        {
            public static IDataView Run(IDataView data)
            {
                {|SLV5001:data.Preview()|};
                return data;
            }
        }
        """,
        """
        using Microsoft.ML;

        public static class Pipeline
        {
            public static IDataView Run(IDataView data)
            {
                return data;
            }
        }
        """);

    [Fact]
    public Task What_is_written_or_computed_has_no_fix() => Rule.VerifyNoFixAsync<NotebookDisplayFixer>("""
        using System;
        using Microsoft.ML;

        public static class Pipeline
        {
            public static object Run(IDataView data)
            {
                {|SLV5001:Console.WriteLine("done")|};
                {|SLV5001:Load(data).Preview()|};
                return {|SLV5001:data.Preview()|};
            }

            private static IDataView Load(IDataView data) => data;
        }
        """);
}
