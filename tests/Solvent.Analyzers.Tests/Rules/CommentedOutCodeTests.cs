using Solvent.Analyzers.CodeFixes;
using Rule = Solvent.Analyzers.Tests.Testing.RuleVerifier<Solvent.Analyzers.Rules.CommentedOutCodeAnalyzer>;

namespace Solvent.Analyzers.Tests.Rules;

public sealed class CommentedOutCodeTests
{
    [Theory]
    [InlineData("// var trainer = ml.Regression.Trainers.Sdca();")]
    [InlineData("//Console.WriteLine(metrics.RSquared);")]
    [InlineData("// model.Save(path); // later")]
    [InlineData("// using System.Linq;")]
    [InlineData("// options.NumberOfTrees = 100;")]
    [InlineData("// display(data);")]
    [InlineData("// if (isTest) { return; }")]
    [InlineData("// int count = 0;")]
    [InlineData("// public float[] Features { get; set; }")]
    [InlineData("//.Append(ml.Transforms.NormalizeMinMax(\"Features\"))")]
    [InlineData("/* var model = pipeline.Fit(train); */")]
    [InlineData("//// counter++;")]
    public Task Code_in_a_comment_is_reported(string comment) => Rule.VerifyAsync($$"""
        class Job
        {
            {|SLV4011:{{comment}}|}
            void Run() { }
        }
        """);

    [Fact]
    public Task Lines_that_belong_together_are_one_finding() => Rule.VerifyAsync("""
        class Job
        {
            void Run()
            {
                // The old trainer.
                {|SLV4011:// var options = new Options
                // {
                //     Trees = 100,
                // };

                // var trainer = Create(options);
                // trainer.Fit();|}
                // It was slower.
            }

            {|SLV4011:/*
            private static int Add(int a, int b)
            {
                return a + b;
            }
            */|}
        }
        """);

    [Theory]
    [InlineData("// Trains the model;")]
    [InlineData("// Note: the label is a key;")]
    [InlineData("// see below;")]
    [InlineData("// the parameter(s);")]
    [InlineData("// y = (m * x) + b;")]
    [InlineData("// https://example.org/path;")]
    [InlineData("// solvent:ignore SLV2001 because runs are compared;")]
    [InlineData("// lang=regex")]
    [InlineData("// { \"Label\": 1, \"Score\": 2 }")]
    [InlineData("// Label: True, Score: 0.5;")]
    [InlineData("// done;")]
    [InlineData("// return;")]
    [InlineData("// TODO: remove this;")]
    [InlineData("/// <c>var x = 1;</c>")]
    [InlineData("/** var x = 1; */")]
    [InlineData("// ...")]
    [InlineData("// Features.Add(...);")]
    public Task Prose_is_left_alone(string comment) => Rule.VerifyAsync($$"""
        class Job
        {
            {{comment}}
            void Run() { }
        }
        """);

    [Fact]
    public Task Headers_layouts_examples_and_remarks_behind_code_are_left_alone() => Rule.VerifyAsync("""
        // Copyright (c) Contoso. All rights reserved.
        // var x = 1;

        class Job
        {
            // *** Binary format ***
            // int count;
            // float[] weights;
            void Write() { }

            // Test the condition inline, e.g.:
            //   if (condition)
            //       throw new Exception();
            void Check()
            {
                var x = 1; // x = 2;
            }
        }
        """);

    [Fact]
    public Task The_fix_removes_the_lines() => Rule.VerifyFixAsync<CommentedOutCodeFixer>(
        """
        class Job
        {
            void Run()
            {
                {|SLV4011:// var x = 1;
                // x++;|}
                // Says why.
                Run();
                {|SLV4011:/* Stop(); */|}
            }
        }
        {|SLV4011:// class Old { }|}
        """,
        """
        class Job
        {
            void Run()
            {
                // Says why.
                Run();
            }
        }
        """);
}
